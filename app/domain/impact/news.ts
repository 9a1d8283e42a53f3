// product.md §8: people hear of what is new. What was recorded long ago and never told, by a letter or an issue, is not
// news any more: it stands on their page.
import { addTime, days } from '~/platform/time';

export const NEWS_DAYS = 100;

/** Outcomes recorded after this moment are news at `at`. */
export const newsSince = (at: Date) => addTime(at, -days(NEWS_DAYS));
