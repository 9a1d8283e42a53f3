// product.md §8: when something came of a favour its owner gets a note: within a day, by day where they live, at most one a
// week. An hour passes first, in which a slip can be taken back. Who has left, wants none or cannot be reached gets none;
// pausing asks stops asks alone (rules M4).
import { TZDate } from '@date-fns/tz';
import { dueAt } from '~/domain/newsletter/due-at';
import { addTime, dayIn, days, hours } from '~/platform/time';
import { formatDate, plural } from '~/ui/format';

/** How long an outcome waits before anybody is told of it. */
export const GRACE = hours(1);
const SITTING = hours(6);
/** The least time between two notes to one person. */
export const BETWEEN_NOTES = days(7);

export type NoteFacts = {
  hasLeft: boolean;
  isDisabled: boolean;
  isSuppressed: boolean;
  wantsNone: boolean;
  lastNoteAt: Date | null;
  /** the advocate's own */
  timeZone: string;
  /** when the outcomes were recorded that they were not told of */
  waiting: readonly Date[];
};

export type NotePlan = { at: Date; blocked?: undefined } | { at?: undefined; blocked: NoteBlock };

export const noteBlocks = {
  left: 'has left the programme, so no letter goes out.',
  disabled: 'cannot sign in any more, so no letter goes out.',
  unwanted: 'wants no letters on outcomes. It stands on their page, and in the next issue if they get it.',
  suppressed: 'has an address that bounced or complained. It stands on their page.',
} as const;
export type NoteBlock = keyof typeof noteBlocks;

/** When the next note to somebody is due, or why none is; null where there is nothing to tell. */
export function planNote(facts: NoteFacts): NotePlan | null {
  if (facts.waiting.length === 0) return null;
  if (facts.hasLeft) return { blocked: 'left' };
  if (facts.isDisabled) return { blocked: 'disabled' };
  if (facts.wantsNone) return { blocked: 'unwanted' };
  if (facts.isSuppressed) return { blocked: 'suppressed' };
  const ready = readyAt(facts.waiting);
  const rested = facts.lastNoteAt ? addTime(facts.lastNoteAt, BETWEEN_NOTES) : ready;
  return { at: dueAt(ready > rested ? ready : rested, facts.timeZone, null) };
}

/** What is recorded in one sitting goes into one note: an hour after the last, and no later than six after the first. */
function readyAt(waiting: readonly Date[]): Date {
  const times = waiting.map((one) => one.getTime());
  return new Date(Math.min(Math.max(...times) + GRACE, Math.min(...times) + SITTING));
}

/** Outcomes recorded up to this moment have had their hour at `now`. */
export const graceEnds = (now: Date) => addTime(now, -GRACE);

/** When somebody hears of an outcome, as a sentence: "Ines hears of it tomorrow morning, their time, together with one other." */
export function planWords(plan: NotePlan, about: { firstName: string; timeZone: string; others: number }, now: Date) {
  const { firstName, timeZone, others } = about;
  if (plan.blocked) return `${firstName} ${noteBlocks[plan.blocked]}`;
  const together = others > 0 ? `, together with ${others === 1 ? 'one other' : plural(others, 'other')}` : '';
  return `${firstName} hears of it ${whenText(plan.at > now ? plan.at : now, timeZone, now)}, their time${together}.`;
}

function whenText(at: Date, timeZone: string, now: Date): string {
  const hour = new TZDate(at.getTime(), timeZone).getHours();
  const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  const ahead = daysBetween(dayIn(timeZone, now), dayIn(timeZone, at));
  if (ahead === 0) return `this ${part}`;
  if (ahead === 1) return `tomorrow ${part}`;
  return `on the ${part} of ${formatDate(at, timeZone, 'long')}`;
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / days(1));
