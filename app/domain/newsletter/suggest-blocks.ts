// product.md §7: the issue writes itself from the board; the manager edits what comes of it.
import { endOfDay } from '~/domain/opportunities/claim-due';
import { formatMinutes } from '~/ui/format';
import { fixedBlocks } from './block-order';
import type { Blocks } from './blocks';
import { disclosureFor, isTimedIncentive, type IssueOpportunity, placesLeft, rewardFault } from './opportunity-block';
import { rotate } from './rotation';
import { nameable, type RecentFavour } from './thanks';

/** What the board and the last weeks give to an issue. */
export type Board = {
  opportunities: readonly IssueOpportunity[];
  /** how many issues ago an opportunity was a card last; 1 is the last issue */
  issuesAgo: ReadonlyMap<string, number>;
  favours: readonly RecentFavour[];
};

const MOST_NAMED = 4;

/** The open opportunities in the order of the rotation, with why they are in and why the others are not. */
export function rotated({ opportunities, issuesAgo }: Board, at: Date, without: string | null = null) {
  const cards = opportunities
    .filter(({ id, status }) => status === 'OPEN' && id !== without)
    .map((one) => ({ ...one, placesLeft: placesLeft(one), issuesAgo: issuesAgo.get(one.id) ?? null }));
  return rotate(cards, at);
}

/** The blocks of an issue that goes out at `at`; whatever there is nothing for is switched off. */
export function suggestBlocks(board: Board, { at, company }: { at: Date; company: string }): Blocks {
  const incentive = board.opportunities.find((one) => isTimedIncentive(one, at)) ?? null;
  const { picked } = rotated(board, at, incentive?.id);
  const review = board.opportunities.find((one) => isReviewFor(one, at)) ?? null;
  const named = nameable(board.favours).slice(0, MOST_NAMED);
  return {
    introduction: 'Below is what is open right now. Everything is easy to turn down, and saying no changes nothing.',
    order: [...fixedBlocks],
    free: [],
    impact: { isOn: true },
    opportunities: { isOn: picked.length > 0, ids: picked.map(({ id }) => id) },
    incentive: {
      isOn: incentive !== null,
      id: incentive?.id ?? null,
      disclosure: incentive ? disclosureFor(incentive, company) : '',
    },
    thanks: { isOn: named.length > 0, favourIds: named.map(({ favourId }) => favourId) },
    // Without thanks between them the review waits for another issue, so that the incentive is no pay for it (V1, V5).
    review: { isOn: review !== null && (!incentive || named.length > 0), id: review?.id ?? null },
    community: { isOn: false, title: '', events: [], url: '' },
    feedback: { isOn: false, items: [], url: '' },
  };
}

/** A review is offered by its own neutral facts, never by what else is in the issue (rules V2). */
function isReviewFor(one: IssueOpportunity, at: Date): boolean {
  const isInTime = !one.claimBy || endOfDay(one.claimBy) > at;
  return one.activity === 'REVIEW' && one.status === 'OPEN' && isInTime && placesLeft(one) !== 0 && !rewardFault(one);
}

/** Subject and preheader of a fresh draft: what is inside, in numbers. */
export function suggestWords(board: Board, blocks: Blocks): { subject: string; preheader: string } {
  const cards = board.opportunities.filter(({ id }) => blocks.opportunities.ids.includes(id));
  const minutes = cards.map((card) => card.minutes);
  if (!cards.length) return { subject: 'What your favours led to', preheader: 'And who helped since the last letter.' };
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  const [from, to] = [formatMinutes(least), formatMinutes(most)];
  const isOneUnit = from.endsWith(' minutes') && to.endsWith(' minutes');
  const span = least === most ? `of ${to}` : `from ${isOneUnit ? least : from} to ${to}`;
  return {
    subject: cards.length === 1 ? `One new way to help, ${span}` : `${cards.length} ways to help, ${span}`,
    preheader: 'And what your own favours led to.',
  };
}
