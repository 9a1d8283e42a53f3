import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { addTime } from '~/platform/time';
import { calendarOf, nextSlot } from './calendar';
import { draftIssue } from './draft-issue.server';
import { freezeIssue } from './freeze-issue.server';
import { listTakenSlots } from './issues.server';
import { DRAFT_AHEAD, slotDue } from './slot-due';
import { startSending } from './start-sending.server';

/**
 * The calendar's tick: drafts the next issue a week before its slot, and has scheduled issues go out when theirs comes. May
 * run anywhere and twice at once: an issue leaves the draft once (R10, R12).
 */
export async function openSlots(db: Db, { batchSize }: { batchSize: number }, now: Date): Promise<void> {
  const due = await db.issue.findMany({
    where: { status: 'DRAFT', scheduledAt: { not: null }, plannedAt: { lte: now } },
    orderBy: { plannedAt: 'asc' },
    select: { id: true, plannedAt: true },
  });
  for (const { id, plannedAt } of due) {
    if (slotDue(plannedAt, now) === 'send') await sendOrHold(db, id, { batchSize, now });
    else await hold(db, id, 'Flywheel was not running at its slot, and it is more than twelve hours late.', now);
  }
  await draftAhead(db, now);
}

async function sendOrHold(db: Db, issueId: string, { batchSize, now }: { batchSize: number; now: Date }) {
  const frozen = await freezeIssue(db, issueId, now);
  if (!frozen.ok) {
    if (frozen.reason.kind === 'faults') await hold(db, issueId, faultsText(frozen.reason.faults), now);
    return;
  }
  const issue = { issueId, frozen: frozen.value, batchSize, isScheduled: true as const };
  const started = await startSending(db, issue, system, now);
  if (!started.ok && started.reason === 'nobody-to-send-to') await hold(db, issueId, 'Nobody would get it.', now);
}

const faultsText = (faults: { title: string }[]) =>
  `Something has to be put right first: ${faults.map(({ title }) => title).join('; ')}.`;

async function hold(db: Db, issueId: string, reason: string, now: Date) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.issue.updateMany({
      where: { id: issueId, status: 'DRAFT', scheduledAt: { not: null } },
      data: { scheduledAt: null, scheduledBy: null, heldReason: reason },
    });
    if (count === 0) return;
    const { number, slot } = await tx.issue.findUniqueOrThrow({ where: { id: issueId } });
    const event = { kind: 'issue.held' as const, at: now, by: system, about: { issueId }, data: { number, slot } };
    await record(tx, { ...event, reasons: [reason] });
  });
}

/** Only a programme that has sent before, or whose sender is set up: an empty Flywheel drafts nothing. */
async function draftAhead(db: Db, now: Date) {
  if ((await db.issue.count({ where: { status: 'DRAFT' } })) > 0) return;
  const settings = await getSettings(db);
  if (!settings.postalAddress || !settings.senderEmail) return;
  const { at } = nextSlot(calendarOf(settings), now, await listTakenSlots(db));
  if (at <= addTime(now, DRAFT_AHEAD)) await draftIssue(db, system, now);
}
