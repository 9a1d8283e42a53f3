// What a CRM says about a deal → open, won or lost. Revenue is counted from it, so facts that disagree are refused, not weighed.
import { ok, refuse } from '~/platform/result';
import type { CellResult } from './reading';

export type DealStatus = 'OPEN' | 'WON' | 'LOST';
/** All optional. `probability` runs from 0 to 1. */
export type DealFacts = { status?: string; stage?: string; isClosed?: boolean; isWon?: boolean; probability?: number };

/**
 * The status that the facts agree on; null when the file says nothing, so that a stored status stays. The flags come
 * first, then the words “won” and “lost”, then a probability of 100 %. A probability of 0 is not lost: HubSpot stages
 * that are open stand at 0. Refused: facts that contradict each other, and closed without won or lost.
 */
export function dealStatus(facts: DealFacts): CellResult<DealStatus | null> {
  const isClosed = facts.isClosed ?? ([facts.status, facts.stage].some(isBareClosed) ? true : undefined);
  const said = new Set(
    [...byFlags(facts), byWord(facts.status), byWord(facts.stage)].filter((status) => status !== null),
  );
  const [only] = said;
  if (said.size > 1 || (only === 'OPEN' && isClosed)) return disagree();
  if (only) return ok(only);
  if (isClosed) return closedByProbability(facts.probability);
  if (facts.probability === 1) return ok('WON');
  const saysSomething =
    facts.probability !== undefined || Boolean(facts.stage || facts.status) || facts.isWon === false;
  return ok(saysSomething ? 'OPEN' : null);
}

function byFlags({ isClosed, isWon }: DealFacts): (DealStatus | null)[] {
  return [isWon ? 'WON' : null, isClosed === false ? 'OPEN' : null, isClosed && isWon === false ? 'LOST' : null];
}

function byWord(word = ''): DealStatus | null {
  const [isWon, isLost] = [/\b(?:closed)?won\b/i.test(word), /\b(?:closed)?lost\b/i.test(word)];
  if (isWon !== isLost) return isWon ? 'WON' : 'LOST';
  return /^\s*open\s*$/i.test(word) ? 'OPEN' : null;
}

const isBareClosed = (word = '') => /^\s*closed\b/i.test(word) && byWord(word) === null;

function closedByProbability(probability: number | undefined): CellResult<DealStatus> {
  if (probability === 1) return ok('WON');
  if (probability === 0) return ok('LOST');
  return refuse({
    reason: 'The deal is closed, but nothing says whether it is won or lost.',
    mend: 'Add the column that says won',
  });
}

function disagree(): CellResult<never> {
  return refuse({ reason: 'The status, stage, closed and won columns disagree.', mend: 'Mend the deal in the CRM' });
}
