import { hashToken } from '~/platform/derived-token.server';
import type { Catalogue } from './catalogue';

/** Stands for a draft that somebody looked at, so that what is published is what was shown. */
export const draftToken = (draft: Catalogue): string => hashToken(JSON.stringify(draft));
