import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { draftAhead } from './draft-ahead.server';
import { freezeIssue } from './freeze-issue.server';
import { slotDue } from './slot-due';
import { startSending } from './start-sending.server';
import { warnMissing } from './warn-missing.server';

/**
 * The calendar's tick: has scheduled issues go out when their slot comes, keeps the next four drafted, and says five days
 * before a slot what is missing. May run anywhere and twice at once: an issue leaves the draft once (R10, R12).
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
  await warnMissing(db, now);
}

async function sendOrHold(db: Db, issueId: string, { batchSize, now }: { batchSize: number; now: Date }) {
  const frozen = await freezeIssue(db, issueId, now);
  if (!frozen.ok) {
    if (frozen.reason.kind === 'faults') await hold(db, issueId, faultsText(frozen.reason.faults), now);
    return;
  }
  const issue = { issueId, frozen: frozen.value, batchSize, isScheduled: true as const };
  const started = await startSending(db, issue, system, now);
  if (started.ok || started.reason === 'not-a-draft') return;
  const isUnapproved = started.reason !== 'nobody-to-send-to';
  await hold(db, issueId, isUnapproved ? UNAPPROVED : 'Nobody would get it.', now);
}

const UNAPPROVED =
  'It was changed after its approval, or approval was required later, and nobody has approved it since.';

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
