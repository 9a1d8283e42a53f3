// product.md §4, rules.md §4, §8: what forbids asking one advocate for one request, besides their budget. Each block has
// its words and its end; none is silent.
import type { BlockCode } from '~/domain/advocates/ask-budget';
import { addTime, days, dayText } from '~/platform/time';
import { alike } from './alike';
import type { Candidate } from './matching';
import type { MatchNeed } from './need';

/** `until`: when it ends, or is expected to; null: somebody has to act, or it holds for this request. */
export type MatchBlock = {
  code: BlockCode | 'same-account' | 'competitor' | 'willingness' | 'rung' | 'not-now' | 'owner-objects';
  text: string;
  until: Date | null;
};

/** Every block there is, the ones that never end first. */
export function blocksOf(need: MatchNeed, candidate: Candidate, now: Date): MatchBlock[] {
  return [
    ...aboutAccount(need, candidate),
    ...ownWill(need, candidate, now),
    ...ownersNo(candidate),
    ...candidate.budget.blocks,
  ];
}

function aboutAccount({ buyerAccountId, competitors }: MatchNeed, { account }: Candidate): MatchBlock[] {
  if (!account) return [];
  const blocks: MatchBlock[] = [];
  if (account.id === buyerAccountId) {
    blocks.push({ code: 'same-account', text: `Works at ${account.name}, which is the buyer.`, until: null });
  }
  if (competitors.some((name) => alike(name, account.name))) {
    const text = `${account.name} competes with the buyer or with us in this deal.`;
    blocks.push({ code: 'competitor', text, until: null });
  }
  return blocks;
}

function ownWill({ activityPlural }: MatchNeed, candidate: Candidate, now: Date): MatchBlock[] {
  const { willingness, holdUntil, rungOpensBy } = candidate;
  const blocks: MatchBlock[] = [];
  if (willingness === 'NO') blocks.push({ code: 'willingness', text: `Said no to ${activityPlural}.`, until: null });
  if (holdUntil && addTime(holdUntil, days(1)) > now) {
    const text = `Said “not now” to ${activityPlural}, until ${dayText(holdUntil)}.`;
    blocks.push({ code: 'not-now', text, until: holdUntil });
  }
  if (rungOpensBy) blocks.push({ code: 'rung', text: `This rung is not open yet. ${rungOpensBy}`, until: null });
  return blocks;
}

function ownersNo({ owner, account }: Candidate): MatchBlock[] {
  if (owner?.answer !== 'objected') return [];
  const until = owner.until ? ` until ${dayText(owner.until)}` : '';
  const whose = account ? `, who looks after ${account.name},` : '';
  const reason = owner.reason ? `: ${owner.reason}` : '.';
  return [{ code: 'owner-objects', text: `${owner.name}${whose} objects${until}${reason}`, until: owner.until }];
}
