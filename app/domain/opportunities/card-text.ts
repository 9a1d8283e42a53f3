// The facts of a card in words: places, days. What is scarce or soon is marked, because that is what people look for.
import { dayText } from '~/platform/time';
import { addTime, days } from '~/platform/time';
import { endOfDay } from './claim-due';

export type CardFacts = {
  places: number | null;
  taken: number;
  waiting: number;
  claimBy: Date | null;
  handInBy: Date | null;
};

export type Fact = { text: string; isSoon: boolean };

/** "1 of 3 places left"; a full one says which seat of the waiting list is next. */
export function placesText({ places, taken, waiting }: CardFacts): Fact {
  if (places === null) return { text: 'No limit on places', isSoon: false };
  const left = places - taken;
  if (left <= 0) {
    const text = `${taken} of ${places} taken. Waiting list open, you would be ${ordinal(waiting + 1)}`;
    return { text, isSoon: false };
  }
  const noun = places === 1 ? 'place' : 'places';
  return { text: `${left} of ${places} ${noun} left`, isSoon: left === 1 && places > 1 };
}

/** "Claim by 29 May, hand in by 30 June"; null without any day. */
export function daysText({ claimBy, handInBy }: CardFacts, now: Date): Fact | null {
  const first = claimBy ?? handInBy;
  if (!first) return null;
  const isSoon = endOfDay(first) <= addTime(now, days(7));
  const text = [claimBy && `claim by ${short(claimBy, now)}`, handInBy && `hand in by ${short(handInBy, now)}`];
  return { text: capital(text.filter(Boolean).join(', ')), isSoon };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The year only when it is not this one. */
function short(day: Date, now: Date): string {
  const text = dayText(day);
  const year = ` ${now.getUTCFullYear()}`;
  return text.endsWith(year) ? text.slice(0, -year.length) : text;
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };

/** 3 → "third", 21 → "21st". */
export const ordinal = (n: number) => words[n - 1] ?? `${n}${endings[rule.select(n)]}`;
