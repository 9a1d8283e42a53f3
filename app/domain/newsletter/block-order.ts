// product.md §7: the manager puts the blocks of an issue in their order, the greeting first. rules V1, V5: the incentive
// and the review never stand side by side, so that the one cannot be read as pay for the other.
import type { Blocks, FixedBlock } from './blocks';

/** The blocks every issue has below its greeting, in the order of a new one. */
export const fixedBlocks = [
  'impact',
  'opportunities',
  'incentive',
  'thanks',
  'review',
  'community',
  'feedback',
] as const satisfies readonly FixedBlock[];

/** Blocks that some readers have and others do not: nothing can be kept apart by them. */
const PERSONAL: readonly string[] = ['impact', 'opportunities'];

/** The order in which blocks stand: that of the issue, without what is gone and with what it does not know at the end. */
export function orderedNames({ order, free }: Pick<Blocks, 'order' | 'free'>): string[] {
  const all = [...fixedBlocks, ...free.map(({ id }) => id)];
  return [...new Set([...order.filter((name) => all.includes(name)), ...all])];
}

const isFixed = (name: string): name is FixedBlock => (fixedBlocks as readonly string[]).includes(name);

/** Whether a block is in the issue at all. */
export function isOn(blocks: Blocks, name: string): boolean {
  if (isFixed(name)) return blocks[name].isOn;
  return blocks.free.find(({ id }) => id === name)?.isOn ?? false;
}

/** The order with one block a place up or down; at its end it stays. */
export function moved(order: readonly string[], name: string, way: 'up' | 'down'): string[] {
  const from = order.indexOf(name);
  const to = from + (way === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** Whether incentive and review are neighbours for some reader: between them stands no block that everybody gets. */
export function areNeighbours(shown: readonly string[]): boolean {
  const certain = shown.filter((name) => !PERSONAL.includes(name));
  const [one, other] = [certain.indexOf('incentive'), certain.indexOf('review')];
  return one >= 0 && other >= 0 && Math.abs(one - other) === 1;
}
