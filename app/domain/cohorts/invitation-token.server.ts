import type { Door } from '~/domain/mail/schema';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';

const JOIN = 'cohort';
const LEAVE = 'cohort-leave';

/** The two links of an invitation: to the join form, and out of all invitations. Neither signs in. */
export const invitationDoor = (slug: string, invitationId: string): Door => ({
  path: `/c/${slug}/${invitationId}.:token`,
  purpose: JOIN,
  id: invitationId,
  leave: { path: `/no-invitations/${invitationId}.:token`, purpose: LEAVE },
});

/** The invitation whose join link this is, or null. Asks no database. */
export const readJoinToken = (token: string) => readToken(JOIN, token);

/** The invitation whose way out this is, or null. Asks no database. */
export const readLeaveToken = (token: string) => readToken(LEAVE, token);

function readToken(purpose: string, token: string): string | null {
  const invitationId = token.slice(0, token.indexOf('.'));
  return isSameToken(token, `${invitationId}.${deriveToken(purpose, invitationId)}`) ? invitationId : null;
}
