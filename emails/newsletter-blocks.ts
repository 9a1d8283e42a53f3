import type { IssueContent } from './newsletter-schema';
import { SlotError, type Part } from './slots';

/** The blocks of a letter by the marks around them in the template, in its order. Below the opening, any may stand anywhere. */
const MARKS = {
  impact: ['impact'],
  opportunities: ['offers', 'cards'],
  incentive: ['showsIncentive'],
  thanks: ['showsThanks'],
  review: ['showsReview'],
  community: ['community'],
  feedback: ['feedback'],
  free: ['free'],
} as const;
const names = Object.keys(MARKS) as (keyof typeof MARKS)[];
const TINTED: readonly string[] = ['impact', 'incentive', 'feedback'];

/** Whether a block has a ground of its own. */
export const tintOf = (name: string) => TINTED.includes(name);

/** The blocks of an issue from the first to the last. What its order does not name comes after, as in the template. */
export function orderOf({ order = [], free = [] }: Pick<IssueContent, 'order' | 'free'>): string[] {
  const all = [...names.filter((name) => name !== 'free'), ...free.map(({ id }) => id)];
  return [...order.filter((name) => all.includes(name)), ...all.filter((name) => !order.includes(name))];
}

type Block = { before: Part[]; after: Part[] };

/** A template cut into its blocks. Cards stand apart, because each reader has others: `after` is what of their block follows them. */
export function blocksOf(template: readonly Part[]) {
  const placed = template.map((part, at) => ({ part, at, name: blockOf(part) }));
  const ats = placed.flatMap(({ name, at }) => (name ? [at] : []));
  const missing = names.find((name) => !placed.some((one) => one.name === name));
  const cards = placed.find(({ part }) => markOf(part) === 'cards')?.part;
  if (missing) throw new SlotError(missing, 'the template has no such block');
  if (typeof cards !== 'object' || !('block' in cards)) throw new SlotError('cards', 'the template has no such block');
  const at = template.indexOf(cards);
  const of = (name: string): Block => {
    const own = placed.filter((one) => one.name === name && one.part !== cards);
    const part = (one: (typeof own)[number]) => one.part;
    const isAfter = (one: (typeof own)[number]) => name === 'opportunities' && one.at > at;
    return { before: own.filter((one) => !isAfter(one)).map(part), after: own.filter(isAfter).map(part) };
  };
  return {
    head: template.slice(0, Math.min(...ats)),
    blocks: Object.fromEntries(names.map((name) => [name, of(name)])) as Record<string, Block>,
    card: cards.parts,
    foot: template.slice(Math.max(...ats) + 1),
  };
}

const markOf = (part: Part) => (typeof part === 'object' && 'block' in part ? part.block : '');
const blockOf = (part: Part) => names.find((name) => (MARKS[name] as readonly string[]).includes(markOf(part)));
