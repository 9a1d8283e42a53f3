import { record, system } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { quarterStart } from '~/platform/time';
import { listInvitationFacts } from './invitation-facts.server';
import { reminderLetter } from './invitation-letter';
import type { InvitationFacts } from './invitation-rules';
import { invitationDoor } from './invitation-token.server';
import { lockInvitee } from './lock-invitee.server';
import { decideReminder, nextReminderAt } from './reminders';
import { sendReminderJob } from './schema';

/**
 * Sends the reminder of an invitation that is due, lets it wait, skips it or ends them all: reminders.ts. Looks before it
 * acts, so that the job may run early, late or twice; the contact is locked, so that who joins meanwhile is not reminded.
 */
export async function sendReminder(db: Db, { invitationId }: { invitationId: string }, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.cohortInvitation.findUnique({ where: { id: invitationId }, select: { contactId: true } });
    if (!found) return;
    await lockInvitee(tx, found.contactId);
    const invitation = await findDue(tx, invitationId, now);
    const settings = await getSettings(tx);
    const [facts] = await listInvitationFacts(tx, [found.contactId], settings, now);
    if (!invitation || !facts) return;
    await remind(tx, invitation, { facts, settings, now });
  });
}

async function findDue(tx: Tx, id: string, now: Date) {
  const row = await tx.cohortInvitation.findUnique({ where: { id }, include: { cohort: true } });
  if (!row?.invitedAt || !row.nextAt || row.nextAt > now) return null;
  return { ...row, invitedAt: row.invitedAt, nextAt: row.nextAt };
}
type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
type Known = { facts: InvitationFacts; settings: Settings; now: Date };

async function remind(tx: Tx, invitation: Due, { facts, settings, now }: Known): Promise<void> {
  const { id, nextAt: dueAt, invitedAt, cohort } = invitation;
  const due = { dueAt, isOpen: cohort.status === 'OPEN', invitedThisQuarter: invitedAt >= quarterStart(now) };
  const decision = decideReminder(facts, due, { ...settings, now });
  const { reminderDays } = cohort;
  const timeZone = facts.timeZone ?? settings.timeZone;
  const planned = decision.act === 'stop' ? null : nextReminderAt({ invitedAt, reminderDays, timeZone }, now);
  const nextAt = decision.act === 'wait' ? decision.until : planned;
  const isSent = decision.act === 'send';
  const stoppedReason = decision.act === 'stop' ? decision.reason : null;
  const { count } = await tx.cohortInvitation.updateMany({
    where: { id, nextAt: dueAt },
    data: { nextAt, stoppedReason, ...(isSent && { reminders: { increment: 1 } }) },
  });
  if (count !== 1) return;
  if (nextAt) await enqueue(tx, sendReminderJob, { invitationId: id }, { startAfter: nextAt });
  if (isSent) await send(tx, { ...invitation, isLast: nextAt === null }, facts, now);
}

async function send(tx: Tx, invitation: Due & { isLast: boolean }, facts: InvitationFacts, now: Date): Promise<void> {
  const { id, cohort, invitedAt, nextAt, reminders, isLast } = invitation;
  if (!facts.email) return;
  const words = { subject: invitation.subject ?? cohort.subject, body: invitation.body ?? cohort.body };
  const remindersLeft = isLast ? 0 : Math.max(1, cohort.reminderDays.length - reminders - 1);
  await queueMail(tx, {
    message: 'cohort-reminder',
    key: `cohort-reminder:${id}:${nextAt.toISOString()}`,
    to: { email: facts.email },
    props: reminderLetter(words, facts, { invitedAt, remindersLeft }),
    door: invitationDoor(cohort.slug, id),
    now,
  });
  await record(tx, {
    kind: 'contact.reminded',
    at: now,
    by: system,
    about: { accountId: facts.account?.id ?? null },
    data: { cohortId: cohort.id, cohort: cohort.name, invitationId: id, name: facts.name, number: reminders + 1 },
  });
}
