// Issue of the library, product.md §4: a piece is true for a while. Then its owner is asked whether it still is; until they say
// so it can be sent, with the doubt beside it.
import { dayText } from '~/platform/time';

export type Shelf = { confirmedOn: Date | null; createdAt: Date; shelfMonths: number };

/** The day on which somebody has to look at it again: `shelfMonths` after it was last known to be true. */
export function dueOn({ confirmedOn, createdAt, shelfMonths }: Shelf): Date {
  const from = confirmedOn ?? createdAt;
  const month = from.getUTCMonth() + shelfMonths;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), lastDay)));
}

/** Whether its time on the shelf is over at `now`. */
export const isStale = (shelf: Shelf, now: Date) => dueOn(shelf) <= now;

/** How it stands, as a short sentence. */
export function shelfWords(shelf: Shelf, now: Date): string {
  const since = shelf.confirmedOn ? `Confirmed on ${dayText(shelf.confirmedOn)}` : 'Never confirmed';
  return isStale(shelf, now)
    ? `${since}; asked about since ${dayText(dueOn(shelf))}.`
    : `${since}, good until ${dayText(dueOn(shelf))}.`;
}
