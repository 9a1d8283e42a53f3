import type { Reader } from '~/platform/db.server';
import { readJoinToken } from './invitation-token.server';

export type OpenedInvitation = { invitationId: string; name: string; email: string; accountName: string | null };

/** Whom the link of an invitation is for, to fill in the join form; null for a link that is none, or of another cohort. */
export async function findInvitation(
  db: Reader,
  { slug, token }: { slug: string; token: string },
): Promise<OpenedInvitation | null> {
  const id = readJoinToken(token);
  if (!id) return null;
  const row = await db.cohortInvitation.findUnique({
    where: { id, cohort: { slug }, invitedAt: { not: null } },
    select: { contact: { select: { name: true, email: true, account: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { name, email, account } = row.contact;
  return { invitationId: id, name, email: email ?? '', accountName: account?.name ?? null };
}

/** Whether a short link leads anywhere: to a cohort that is open or was. */
export async function isKnownSlug(db: Reader, slug: string): Promise<boolean> {
  return (await db.cohort.count({ where: { slug, status: { not: 'DRAFT' } } })) > 0;
}
