// mockups/request.html: of those who fit but are blocked, a few of each reason stand open, the rest is folded under its count.
import type { MatchBlock } from './match-blocks';

const MOST_OPEN = 5;

const reasons: Record<MatchBlock['code'], string> = {
  'same-account': 'at the buyer',
  competitor: 'at a competitor',
  willingness: 'said no to this',
  rung: 'whose rung is not open',
  'not-now': 'said “not now”',
  'owner-objects': 'whose owner objects',
  left: 'left',
  applied: 'only applied',
  'not-ready': 'not ready',
  stop: 'at a stopped account',
  paused: 'paused',
  unconfirmed: 'with a profile not confirmed',
  'open-ask': 'with an open ask',
  resting: 'resting',
  cap: 'at their own cap',
  'account-cap': 'whose account is at its cap',
};

/** Those who stay open, at most five a reason in their order, and the rest with "4 more: 3 resting, 1 paused". */
export function foldBlocked<T extends { blocks: readonly Pick<MatchBlock, 'code'>[] }>(
  blocked: readonly T[],
): { open: T[]; folded: T[]; summary: string } {
  const seen = new Map<string, number>();
  const open: T[] = [];
  const folded: T[] = [];
  for (const one of blocked) {
    const code = one.blocks[0]?.code ?? '';
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    (count <= MOST_OPEN ? open : folded).push(one);
  }
  const more = [...seen].flatMap(([code, count]) =>
    count > MOST_OPEN ? `${count - MOST_OPEN} ${reasons[code as MatchBlock['code']]}` : [],
  );
  return { open, folded, summary: `${folded.length} more: ${more.join(', ')}` };
}
