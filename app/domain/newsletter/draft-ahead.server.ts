import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Reader, Tx } from '~/platform/db.server';
import { addTime } from '~/platform/time';
import type { Slot } from './calendar';
import { latestFor } from './slot-due';
import { listOpenSlots } from './slots.server';
import { isStale, untouched } from './touched';
import { lockDrafts, numberDrafts, rewriteDraft, writeDraft } from './write-draft.server';

/**
 * Keeps a draft for each of the next four slots: writes those that are missing, those nobody touched anew, and lets go of
 * those nobody touched before their slot was over. An empty Flywheel, without sender or postal address, drafts nothing.
 */
export async function draftAhead(db: Db, now: Date): Promise<void> {
  const { postalAddress, senderEmail } = await getSettings(db);
  if (!postalAddress || !senderEmail) return;
  if ((await listWork(db, now)).length + (await listOver(db, now)).length === 0) return;
  await db.$transaction(async (tx) => {
    await lockDrafts(tx);
    await dropOver(tx, now);
    for (const { slot, issueId } of await listWork(tx, now)) {
      if (issueId) await rewriteDraft(tx, issueId, slot, now);
      else await writeDraft(tx, slot, system, now);
    }
    await numberDrafts(tx);
  });
}

/** Slots to write for, soonest first, since a draft looks at the one before it; with the draft that is there. */
async function listWork(db: Reader, now: Date): Promise<{ slot: Slot; issueId: string | null }[]> {
  const [slots, drafts, changedAt] = await Promise.all([
    listOpenSlots(db, now),
    db.issue.findMany({ where: { status: 'DRAFT' } }),
    readLastChange(db),
  ]);
  return slots
    .map((slot) => ({ slot, draft: drafts.find((one) => one.slot === slot.key) }))
    .filter(({ slot, draft }) => !draft || isStale(draft, { slotAt: slot.at, changedAt, now }))
    .map(({ slot, draft }) => ({ slot, issueId: draft?.id ?? null }));
}

/** When an issue went out last, or a slot was left out: another issue is the next one since. */
async function readLastChange(db: Reader): Promise<Date | null> {
  const [sent, skipped] = await Promise.all([
    db.issue.aggregate({ _max: { sendStartedAt: true } }),
    db.skippedSlot.aggregate({ _max: { skippedAt: true } }),
  ]);
  const times = [sent._max.sendStartedAt, skipped._max.skippedAt].flatMap((at) => at?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)) : null;
}

const listOver = (db: Reader, now: Date) =>
  db.issue.findMany({ where: { status: 'DRAFT', ...untouched, plannedAt: { lt: addTime(now, -latestFor) } } });

async function dropOver(tx: Tx, now: Date) {
  for (const { id, number, slot } of await listOver(tx, now)) {
    const { count } = await tx.issue.deleteMany({ where: { id, status: 'DRAFT', ...untouched } });
    if (count === 0) continue;
    const reasons = ['Nobody edited or scheduled it, and its slot is over.'];
    await record(tx, {
      kind: 'issue.dropped',
      at: now,
      by: system,
      about: { issueId: id },
      data: { number, slot },
      reasons,
    });
  }
}
