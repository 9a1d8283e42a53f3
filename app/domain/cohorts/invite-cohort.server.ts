import { system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import type { InviteRefusalCode } from './invitation-rules';
import { inviteContact } from './invite-contact.server';
import { lockInvitee } from './lock-invitee.server';
import { inviteCohortJob } from './schema';

/** So many letters a job; the next job goes on. */
const AT_ONCE = 200;

/**
 * Invites the members of an open cohort who wait, each in a transaction of its own: run again after a crash it goes on
 * with the rest, run twice at once it doubles nothing. Who may not be invited any more is left out with the reason. While
 * the company has no postal address, which letters need, everybody waits; the sweep goes on once it is back.
 */
export async function inviteCohort(db: Db, { cohortId }: { cohortId: string }, now: Date): Promise<void> {
  if (!(await getSettings(db)).postalAddress) return;
  const waiting = await db.cohortInvitation.findMany({
    where: { cohortId, cohort: { status: 'OPEN' }, invitedAt: null, excludedReason: null, joinedAt: null },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: { id: true, contactId: true },
  });
  for (const member of waiting) await inviteMember(db, { cohortId, ...member }, now);
  if (waiting.length === AT_ONCE) await db.$transaction((tx) => enqueue(tx, inviteCohortJob, { cohortId }));
}

/** Reasons that lie with us and say nothing of the person, who goes on waiting. */
const ours = new Set<InviteRefusalCode>(['closed', 'no-postal-address']);

type Member = { id: string; contactId: string; cohortId: string };

async function inviteMember(db: Db, { id, contactId, cohortId }: Member, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // The contact is locked before the row is looked at: another worker, or joining, was first or waits.
    await lockInvitee(tx, contactId);
    const row = await tx.cohortInvitation.findUniqueOrThrow({ where: { id } });
    if (row.invitedAt || row.excludedReason !== null || row.joinedAt) return;
    const result = await inviteContact(tx, { contactId, cohort: { id: cohortId } }, system, now);
    if (result.ok || ours.has(result.reason.code)) return;
    await tx.cohortInvitation.update({ where: { id }, data: { excludedReason: result.reason.text } });
  });
}
