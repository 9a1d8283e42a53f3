import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { listInvitationFacts } from './invitation-facts.server';
import { invitationLetter, type Words } from './invitation-letter';
import { type InvitationFacts, invitationRefusals, type InviteRefusal, noPostalAddress } from './invitation-rules';
import { invitationDoor } from './invitation-token.server';
import { lockInvitee } from './lock-invitee.server';
import { nextReminderAt } from './reminders';
import { sendReminderJob } from './schema';
import type { StandingSlug } from './standing';
import { takeStandingCohort } from './standing-cohort.server';

type Invite = { contactId: string; cohort: { slug: StandingSlug } | { id: string }; words?: Words };

const never = (code: InviteRefusal['code'], text: string) => refuse<InviteRefusal>({ code, text, until: null });

/**
 * Invites one contact to join: letter, reminders and the charge on the account's ask budget (rules §4) in the caller's
 * transaction. `words` replace the cohort's. Of two who invite the same contact at once, one is refused: `invited`.
 * Refusals are sentences for staff: invitation-rules.ts.
 */
export async function inviteContact(
  tx: Tx,
  { contactId, cohort: which, words }: Invite,
  by: Actor,
  now: Date,
): Promise<Result<{ invitationId: string }, InviteRefusal>> {
  const cohort = await takeCohort(tx, which, now);
  if (cohort?.status !== 'OPEN') return never('closed', 'This cohort is not open.');
  await lockInvitee(tx, contactId);
  const settings = await getSettings(tx);
  if (!settings.postalAddress) return refuse(noPostalAddress);
  const [facts] = await listInvitationFacts(tx, [contactId], settings, now);
  if (!facts?.email) return never(facts ? 'no-address' : 'unknown', 'This contact has no e-mail address.');
  const [refusal] = invitationRefusals(facts, settings, now);
  if (refusal) return refuse(refusal);
  const { reminderDays } = cohort;
  const timeZone = facts.timeZone ?? settings.timeZone;
  const nextAt = nextReminderAt({ invitedAt: now, reminderDays, timeZone }, now);
  const invitationId = await keepInvitation(tx, { contactId, cohortId: cohort.id, words, nextAt, now });
  await sendInvitation(tx, { ...facts, email: facts.email }, { ...cohort, ...words, invitationId, now });
  if (nextAt) await enqueue(tx, sendReminderJob, { invitationId }, { startAfter: nextAt });
  await record(tx, {
    kind: 'contact.invited',
    at: now,
    by,
    about: { accountId: facts.account?.id ?? null },
    data: { cohortId: cohort.id, cohort: cohort.name, invitationId, contactId, name: facts.name },
  });
  return ok({ invitationId });
}

async function takeCohort(tx: Tx, which: Invite['cohort'], now: Date) {
  if ('slug' in which) return takeStandingCohort(tx, which.slug, now);
  // Closing it waits until the letter is written, or we find it closed.
  await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${which.id} FOR SHARE`;
  return tx.cohort.findUnique({ where: { id: which.id } });
}

type Kept = { contactId: string; cohortId: string; words?: Words; nextAt: Date | null; now: Date };

/** One row a person and cohort: who waited since the opening, or was invited by a standing cohort in an older quarter, keeps it. */
async function keepInvitation(tx: Tx, { contactId, cohortId, words, nextAt, now }: Kept): Promise<string> {
  const fresh = {
    invitedAt: now,
    nextAt,
    subject: words?.subject ?? null,
    body: words?.body ?? null,
    reminders: 0,
    stoppedReason: null,
    excludedReason: null,
  };
  const { id } = await tx.cohortInvitation.upsert({
    where: { cohortId_contactId: { cohortId, contactId } },
    create: { id: newId('civ'), cohortId, contactId, ...fresh },
    update: fresh,
  });
  return id;
}

type Sent = Words & { invitationId: string; slug: string; reminderDays: number[]; now: Date };

async function sendInvitation(tx: Tx, facts: InvitationFacts & { email: string }, sent: Sent): Promise<void> {
  const { invitationId, slug, reminderDays, now } = sent;
  await queueMail(tx, {
    message: 'cohort-invitation',
    key: `cohort-invitation:${invitationId}:${now.toISOString().slice(0, 10)}`,
    to: { email: facts.email },
    props: invitationLetter(sent, facts, reminderDays.length),
    door: invitationDoor(slug, invitationId),
    now,
  });
}
