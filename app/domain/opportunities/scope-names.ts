import type { PublishScope } from '~/generated/prisma/enums';

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
