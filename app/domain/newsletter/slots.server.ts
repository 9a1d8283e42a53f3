import { getSettings } from '~/domain/settings/queries.server';
import type { IssueStatus } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { calendarOf, nextSlots, type Slot } from './calendar';

/** So many issues are drafted ahead. */
const AHEAD = 4;

/** The slots that issues have taken, and those that are left out. */
export const listTakenSlots = (db: Reader) => takenBy(db, {});

/** The next slots in which an issue may come: not left out, and none went out for them. A draft may stand there. */
export async function listOpenSlots(db: Reader, now: Date, count = AHEAD): Promise<Slot[]> {
  const [settings, taken] = await Promise.all([getSettings(db), takenBy(db, { status: { not: 'DRAFT' } })]);
  return nextSlots(calendarOf(settings), { now, taken }, count);
}

async function takenBy(db: Reader, where: { status?: { not: IssueStatus } }): Promise<Set<string>> {
  const [issues, skipped] = await Promise.all([
    db.issue.findMany({ where, orderBy: { plannedAt: 'desc' }, take: 100, select: { slot: true } }),
    db.skippedSlot.findMany({ select: { slot: true } }),
  ]);
  return new Set([...issues, ...skipped].map(({ slot }) => slot));
}
