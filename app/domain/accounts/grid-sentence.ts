// ui.md, "numbers carry their definition": what the grid adds up to, said so that the parts can be counted.
import type { GridCell } from '~/generated/prisma/enums';
import { formatCount, plural } from '~/ui/format';

type Counts = {
  total: number;
  lookedAt: number;
  needed: number;
  cells: Record<GridCell, { accounts: number; stopped: number | null }>;
};

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** “142 accounts. 23 fit and have two or more signals; 5 of those are stopped, so 18 may be asked now.” */
export function gridSentence({ total, lookedAt, needed, cells: { ASK_NOW } }: Counts): string {
  const { accounts, stopped } = ASK_NOW;
  const enough = `${numbers[needed] ?? needed} or more signals`;
  const unseen = total - lookedAt;
  return [
    `${plural(total, 'account')}.`,
    accounts === 0 && total > 0 && `None fits and has ${enough} now.`,
    accounts > 0 &&
      `${formatCount(accounts)} ${accounts === 1 ? 'fits and has' : 'fit and have'} ${enough}; ${freeOf(accounts, stopped)}`,
    unseen > 0 && `${formatCount(unseen)} ${unseen === 1 ? 'was' : 'were'} not looked at yet.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function freeOf(accounts: number, stopped: number | null): string {
  if (stopped === null) return 'who of them was stopped is not kept by the day.';
  if (stopped === 0)
    return accounts === 1 ? 'it may be asked now.' : 'none of those is stopped, so all may be asked now.';
  if (stopped === accounts) return accounts === 1 ? 'it is stopped.' : 'all of those are stopped.';
  return `${formatCount(stopped)} of those ${stopped === 1 ? 'is' : 'are'} stopped, so ${formatCount(accounts - stopped)} may be asked now.`;
}
