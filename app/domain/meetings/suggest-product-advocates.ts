// S0, "the Tom factor": which product advocate could join a deal's call. Who is free comes first, then who fits; each with
// the reasons for and against. Nobody is left out in silence.
import { formatList, plural } from '~/ui/format';
import { type Hours, hasHoursBefore, hoursText } from './availability';

export type ProductAdvocateFacts = {
  personId: string;
  name: string;
  topics: string[];
  industries: string[];
  languages: string[];
  weeklyCap: number;
  hours: Hours;
  /** calls of this week, set or being arranged */ load: number;
  /** had a part in this deal already */ isInDeal: boolean;
};
export type CallNeed = {
  topics: string[];
  industry: string | null;
  language: string | null;
  neededBy: Date;
};
export type Suggestion = {
  personId: string;
  name: string;
  isFree: boolean;
  /** "2 of 5 calls this week" */ load: string;
  /** whoever asks all the same says why */ isFull: boolean;
  score: number;
  why: string[];
  whyNot: string[];
};

const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
const shared = (wanted: string[], known: string[]) => wanted.filter((one) => known.some(same(one)));

/** Everybody with their reasons: the free before the others, then by fit, then by the lighter week, then by name. */
export function suggestProductAdvocates(people: ProductAdvocateFacts[], need: CallNeed, now: Date): Suggestion[] {
  const load = new Map(people.map(({ personId, load, weeklyCap }) => [personId, load / weeklyCap]));
  return people
    .map((person) => weigh(person, need, now))
    .sort(
      (a, b) =>
        Number(b.isFree) - Number(a.isFree) ||
        b.score - a.score ||
        (load.get(a.personId) ?? 0) - (load.get(b.personId) ?? 0) ||
        (a.name < b.name ? -1 : 1),
    );
}

/** "2 of 5 calls this week". */
export const loadText = ({ load, weeklyCap }: { load: number; weeklyCap: number }) =>
  `${load} of ${plural(weeklyCap, 'call')} this week`;

function weigh(person: ProductAdvocateFacts, need: CallNeed, now: Date): Suggestion {
  const { personId, name, weeklyCap, load, hours, isInDeal } = person;
  const why: string[] = [];
  const whyNot: string[] = [];
  const topics = shared(need.topics, person.topics);
  if (isInDeal) why.push('Had a part in this deal already');
  if (topics.length) why.push(`Knows ${formatList(topics)}`);
  else if (need.topics.length) whyNot.push(`Has not named ${formatList(need.topics)}`);
  const isHome = need.industry !== null && person.industries.some(same(need.industry));
  if (isHome) why.push(`Knows ${need.industry}`);
  const speaks = !need.language || !person.languages.length || person.languages.some(same(need.language));
  if (!speaks) whyNot.push(`Does not speak ${need.language}`);
  const isFull = load >= weeklyCap;
  if (isFull) whyNot.push('This week is full');
  const hasHours = hasHoursBefore(hours, { now, neededBy: need.neededBy });
  if (!hasHours) whyNot.push(`Takes calls ${hoursText(hours)}: none before it is needed`);
  const score = (isInDeal ? 4 : 0) + topics.length * 2 + (isHome ? 1 : 0) - (speaks ? 0 : 3);
  return { personId, name, isFree: !isFull && hasHours, load: loadText(person), isFull, score, why, whyNot };
}
