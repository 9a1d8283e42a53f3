import { deriveToken } from '~/platform/derived-token.server';

/** The signing secret of a hook, by Standard Webhooks. Made from its id and ours, so that no copy of it is kept. */
export const hookSecret = (hookId: string) =>
  `whsec_${Buffer.from(deriveToken('request-hook', hookId), 'base64url').toString('base64')}`;
