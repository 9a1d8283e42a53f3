// Reliability R12: a slot that passed while Flywheel was down goes out once it is up again; after half a day the words may
// no longer be true, so a person decides. A clock that goes back opens no slot twice: an issue leaves the draft once.
import { addTime, hours } from '~/platform/time';

/** So long after its slot an issue still goes out by itself. */
export const latestFor = hours(12);

/** What becomes of a scheduled issue at `now`: it waits, goes out, or is held for a person. */
export function slotDue(plannedAt: Date, now: Date): 'wait' | 'send' | 'hold' {
  if (now < plannedAt) return 'wait';
  return now <= addTime(plannedAt, latestFor) ? 'send' : 'hold';
}
