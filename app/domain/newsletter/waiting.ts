// mockups/issue: whoever does not get an issue at its slot is named by place, with the time there: "3 people in Toronto get
// theirs at 08:30 there".
import { cityOf } from '~/platform/time-zones';
import { dayIn } from '~/platform/time';
import { formatDate, formatList, plural } from '~/ui/format';
import { MORNING, wallTime } from './due-at';

/** How many readers live in a zone. */
type Place = { timeZone: string; readers: number };
/** Readers in a zone who wait until `dueAt`. */
export type Waiting = Place & { dueAt: Date };

export const NIGHT = 'Nobody gets it between 20:00 and 08:00 their time';

const NAMED = 3;

/** Readers by zone, the most first. */
export function placesOf(readers: readonly { timeZone: string }[]): Place[] {
  const counts = new Map<string, number>();
  for (const { timeZone } of readers) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1);
  return [...counts]
    .map(([timeZone, count]) => ({ timeZone, readers: count }))
    .sort((a, b) => b.readers - a.readers || (a.timeZone < b.timeZone ? -1 : 1));
}

/** Those of them who get an issue later than at `start`, soonest first. */
export const waitingOf = (places: readonly Place[], start: Date, dueIn: (timeZone: string) => Date): Waiting[] =>
  places
    .map((place) => ({ ...place, dueAt: dueIn(place.timeZone) }))
    .filter(({ dueAt }) => dueAt > start)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || b.readers - a.readers);

/** The sentence of who waits until when; "" where nobody does. The date stands where theirs is not `day`. */
export function waitingText(waiting: readonly Waiting[], day: string): string {
  if (!waiting.length) return '';
  const most = [...waiting].sort((a, b) => b.readers - a.readers).slice(0, NAMED);
  const named = waiting.filter((one) => most.includes(one));
  const rest = waiting.filter((one) => !most.includes(one));
  const parts = named.map(
    (one, at) =>
      `${peopleIn(one)} ${at ? '' : one.readers === 1 ? 'gets theirs ' : 'get theirs '}${timeThere(one, day)}`,
  );
  const others = rest.reduce((sum, { readers }) => sum + readers, 0);
  if (others) parts.push(`${plural(others, 'person', 'people')} in ${plural(rest.length, 'more place')} at their time`);
  return `${formatList(parts)}.`;
}

/** Why they wait: for their morning alone, or some of them until their own clock shows the time of the slot. */
export const whyWaiting = (waiting: readonly Waiting[]): string =>
  waiting.every(({ timeZone, dueAt }) => wallTime(timeZone, dueAt).time === MORNING)
    ? NIGHT
    : 'It goes out by local time, to nobody between 20:00 and 08:00 theirs';

const peopleIn = ({ readers, timeZone }: Place) => `${plural(readers, 'person', 'people')} in ${cityOf(timeZone)}`;

function timeThere({ timeZone, dueAt }: Waiting, day: string): string {
  const date = dayIn(timeZone, dueAt) === day ? '' : `on ${formatDate(dueAt, timeZone, 'short')} `;
  return `${date}at ${wallTime(timeZone, dueAt).time} there`;
}
