// rules.md G1, G2: an asset may be sent with the scopes it uses: words, name, title and picture from the person, name and
// logo from the account. What its kind cannot do without must be allowed; what it can (a name) is left out where it is not.
import type { AssetKind, PublishScope } from '~/generated/prisma/enums';

type Piece = { kind: AssetKind; advocateId: string | null; accountId: string | null; allows: readonly PublishScope[] };

/** Of a person's words or face, by kind. */
const essential: Record<AssetKind, PublishScope[]> = {
  CASE_STUDY: ['PUBLISH_TEXT'],
  QUOTE: ['QUOTE'],
  VIDEO: ['PUBLISH_TEXT', 'PHOTO'],
  RECORDED_CALL: ['PUBLISH_TEXT'],
  SLIDE: ['PUBLISH_TEXT'],
  WRITTEN_ANSWER: ['PUBLISH_TEXT'],
};

/** Scopes without which this piece may not be sent and that nobody has given. A piece of our own needs none. */
export function missingScopes({ kind, advocateId, allows }: Piece): PublishScope[] {
  return advocateId ? essential[kind].filter((scope) => !allows.includes(scope)) : [];
}

/** Whether the account may be named beside it: a case study of theirs may be shown "by a food company". */
export const mayNameAccount = ({ accountId, allows }: Piece) => accountId !== null && allows.includes('ACCOUNT_NAME');

/** Whether the person may be named, and with what. */
export const mayNamePerson = ({ advocateId, allows }: Piece) => ({
  name: advocateId !== null && allows.includes('NAME'),
  title: advocateId !== null && allows.includes('JOB_TITLE'),
});
