// product.md §2: the board is ranked for the person, and each card says why. Only facts they gave us are used and said;
// goals count only with the consent to personal matching (the caller leaves them out). Reviews are never ranked (V2).
import { rungs } from '~/domain/advocates/ladder';
import type { Activity, AdvocateType, ThanksPreference, Willingness } from '~/generated/prisma/enums';
import { addTime, days } from '~/platform/time';
import { activities } from './activities';
import { endOfDay } from './claim-due';
import { typeFit } from './type-fit';

/** What the advocate told us they like. */
export type Tastes = {
  type: AdvocateType;
  willingness: Partial<Record<Activity, Willingness>>;
  thanksPreference: ThanksPreference;
  expertise: readonly string[];
  careerGoals: string | null;
};

export type Rankable = {
  slug: string;
  activity: Activity;
  minutes: number;
  topics: readonly string[];
  thanksKind: ThanksPreference;
  claimBy: Date | null;
  isFull: boolean;
};

/** One thing that speaks for an opportunity: its weight and, where people would say it, the words after "Why you:". */
export type Part = { points: number; because: string | null };
export type Ranked<T> = { card: T; points: number; why: string | null };

const MOST_REASONS = 2;

/** The cards from the best fit downwards, full ones last; the same input always gives the same order. */
export function rank<T extends Rankable>(cards: readonly T[], tastes: Tastes, now: Date): Ranked<T>[] {
  return cards
    .map((card) => {
      const parts = fit(card, tastes, now);
      return { card, points: parts.reduce((sum, { points }) => sum + points, 0), why: whyYou(parts) };
    })
    .sort(
      (a, b) =>
        Number(a.card.isFull) - Number(b.card.isFull) ||
        b.points - a.points ||
        (a.card.claimBy?.getTime() ?? Infinity) - (b.card.claimBy?.getTime() ?? Infinity) ||
        a.card.minutes - b.card.minutes ||
        (a.card.slug < b.card.slug ? -1 : 1),
    );
}

/** Everything that speaks for a card, in the order in which it is said. */
export function fit(card: Rankable, tastes: Tastes, now: Date): Part[] {
  const { plural, rung } = activities[card.activity];
  const parts: (Part | null)[] = [
    goal(card, tastes),
    expertise(card, tastes),
    tastes.willingness[card.activity] === 'YES' ? { points: 40, because: `you said yes to ${plural}` } : null,
    tastes.willingness[card.activity] === 'ASK_ME'
      ? { points: 20, because: `you said we may ask about ${plural}` }
      : null,
    reason(15, typeFit(tastes.type, card.activity)),
    card.thanksKind === tastes.thanksPreference ? { points: 10, because: 'the thank-you is the kind you chose' } : null,
    // The next bigger favour before another of the same size; no reason to say aloud.
    { points: 3 * rungs.indexOf(rung), because: null },
    { points: card.minutes <= 30 ? 3 : 0, because: null },
    { points: isSoon(card, now) ? 3 : 0, because: null },
  ];
  return parts.filter((part) => part !== null);
}

/** "you said yes to blog posts, and logistics data is on your list…": the first reasons as one sentence. */
export function whyYou(parts: readonly Part[]): string | null {
  const said = parts.flatMap(({ because }) => because ?? []).slice(0, MOST_REASONS);
  return said.length ? `${said.join(', and ')}.` : null;
}

const reason = (points: number, because: string | null): Part | null => (because ? { points, because } : null);

function goal({ topics }: Rankable, { careerGoals }: Tastes): Part | null {
  const named = topics.find((topic) => careerGoals && mentions(careerGoals, topic));
  return named ? { points: 30, because: `your goals mention ${named}` } : null;
}

function expertise({ topics }: Rankable, tastes: Tastes): Part | null {
  const index = tastes.expertise.findIndex((own) =>
    topics.some((topic) => mentions(own, topic) || mentions(topic, own)),
  );
  if (index < 0) return null;
  const place = index === 0 ? 'the first thing on' : 'on';
  return { points: 25, because: `${tastes.expertise[index]} is ${place} your list of what you could talk about` };
}

/** Whether `text` holds `words` as whole words, whatever the case. */
function mentions(text: string, words: string): boolean {
  const plain = (value: string) =>
    ` ${value
      .toLocaleLowerCase('en-GB')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return words.trim() !== '' && plain(text).includes(plain(words));
}

const isSoon = ({ claimBy }: Rankable, now: Date) => claimBy !== null && endOfDay(claimBy) <= addTime(now, days(14));
