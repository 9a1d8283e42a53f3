import type { PublishScope } from '~/generated/prisma/enums';
import { z } from 'zod';
import { AccountSays } from './schema';

/** What a piece may be used for, in the words people ticked (rules G1, G2). */
export const scopeNames: Record<PublishScope, string> = {
  PUBLISH_TEXT: 'publish it',
  QUOTE: 'quote sentences elsewhere',
  NAME: 'show the name',
  JOB_TITLE: 'show the job title',
  PHOTO: 'show the photo',
  ACCOUNT_NAME: 'show the account’s name',
  ACCOUNT_LOGO: 'show the account’s logo',
};

const Says = z.object({ name: AccountSays, logo: AccountSays, whom: z.string().nullable() });
const saysNames = { leave_out: 'leave out', ask_them: 'to be asked', agreed: 'agreed' };

/** What was said for the account, as stored with a piece, in a sentence for staff; null when nothing was asked. */
export function accountWords(stored: unknown): string | null {
  const says = Says.safeParse(stored).data;
  if (!says) return null;
  const whom = says.whom ? ` Ask ${says.whom}.` : '';
  return `The account’s name: ${saysNames[says.name]}. Its logo: ${saysNames[says.logo]}.${whom}`;
}
