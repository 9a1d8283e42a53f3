// mockups/request.html, "Likely answer by": when a yes is likelier than not, from how asks were answered in the last year.
import { addTime, hours } from '~/platform/time';
import type { AskMode } from '~/generated/prisma/enums';
import { addBusinessTime, type Calendar } from './business-hours';

/** Of the asks that ended in a year: how many, how many with a yes, and how long the middle yes took, in milliseconds. */
export type AskHistory = { ended: number; accepted: number; medianMs: number };
type Plan = { mode: AskMode; people: number; waitHours: number; calendar: Calendar };

/** Under so many a share says little. */
const ENOUGH = 5;

/**
 * The moment by which a yes is likelier than not; null where too few asks have ended to say, or where so few people make
 * it less likely than not. In order, everybody after the first is asked once the one before kept silent.
 */
export function likelyAnswer(history: AskHistory, { mode, people, waitHours, calendar }: Plan, now: Date): Date | null {
  const { ended, accepted, medianMs } = history;
  if (ended < ENOUGH || accepted === 0 || people === 0) return null;
  const no = 1 - accepted / ended;
  const needed = no <= 0.5 ? 1 : Math.ceil(Math.log(0.5) / Math.log(no));
  const asked = mode === 'ONE' ? 1 : people;
  if (needed > asked) return null;
  const waits = mode === 'IN_ORDER' ? needed - 1 : 0;
  const last = waits > 0 ? addBusinessTime(calendar, now, hours(waitHours) * waits) : now;
  return addTime(last, medianMs);
}
