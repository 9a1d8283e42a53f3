// product.md §7: the calendar writes drafts ahead and anew. What somebody put work into is theirs: it is never written over,
// and never goes without being asked.
import { addTime, days } from '~/platform/time';

/** The columns of a draft that nobody edited, scheduled or was asked to approve; also a condition for a query. */
export const untouched = { editedAt: null, scheduledAt: null, heldReason: null, approvalAskedAt: null };
type Marks = Record<keyof typeof untouched, unknown>;

export const isTouched = (draft: Marks) => Object.keys(untouched).some((mark) => draft[mark as keyof Marks] !== null);

const FRESH_FOR = days(1);

/**
 * Whether the calendar writes a draft anew at `now`: once a day, when the issue or the slot before it is out of the way
 * (`changedAt`), and when the calendar itself moved its slot to another time.
 */
export function isStale(
  draft: Marks & { writtenAt: Date; plannedAt: Date },
  { slotAt, changedAt, now }: { slotAt: Date; changedAt: Date | null; now: Date },
): boolean {
  if (isTouched(draft)) return false;
  const { writtenAt, plannedAt } = draft;
  const isOld = writtenAt <= addTime(now, -FRESH_FOR) || (changedAt !== null && writtenAt < changedAt);
  return isOld || plannedAt.getTime() !== slotAt.getTime();
}
