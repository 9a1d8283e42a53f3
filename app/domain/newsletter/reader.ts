// product.md §7: per recipient what you did, what it led to, and which favours fit, each with its reason. Who sees the
// review is decided by its neutral audience alone (rules V2); nobody sees what they have done or claimed already.
import type { ReaderValues } from '#emails/newsletter-schema';
import { firstNameOf } from '~/domain/advocates/first-name';
import { eligibility, type PersonFacts } from '~/domain/opportunities/eligibility';
import { rank, type Tastes } from '~/domain/opportunities/ranking';
import type { Activity } from '~/generated/prisma/enums';
import { formatList, plural } from '~/ui/format';
import { type FavourNews, impactLines } from './impact-lines';
import { nextRung } from './next-rung';
import { type IssueOpportunity, placesLeft } from './opportunity-block';

export type ReaderFacts = {
  person: PersonFacts & Tastes & { name: string };
  /** opportunities of the issue this person has ever claimed */
  claimed: ReadonlySet<string>;
  /** favours with outcomes that no issue has told yet */
  news: readonly FavourNews[];
  /** favours completed since the last issue */
  deeds: readonly { title: string; activity: Activity }[];
};

/** What an issue asks for each of its readers. */
export type ForReaders = {
  /** plain words after the thanks, of issues frozen before these were part of the letter; empty otherwise */
  introduction: string;
  showsImpact: boolean;
  showsRung: boolean;
  cards: readonly IssueOpportunity[];
  incentive: IssueOpportunity | undefined;
  review: IssueOpportunity | undefined;
  /** whether everybody named still agrees to it */
  showsThanks: boolean;
};

export type ReaderLinks = Pick<ReaderValues, 'unsubscribeUrl' | 'preferencesUrl' | 'browserUrl'> & {
  impactUrl: string;
};

/** Segments that decide which of an issue's opportunities somebody sees. */
export const segmentsAskedBy = ({ cards, incentive, review }: ForReaders): string[] => [
  ...new Set([...cards, incentive, review].flatMap((one) => one?.audience.segmentIds ?? [])),
];

const MOST_CHOSEN = 3;
const NO_REASON = 'you are ready, and this one is open to you.';

/** One reader's part of the letter. */
export function readerValues(facts: ReaderFacts, issue: ForReaders, links: ReaderLinks, now: Date): ReaderValues {
  const { impactUrl, ...own } = links;
  const impact = issue.showsImpact ? impactLines(facts.news.filter(isNoReview)) : undefined;
  const chosen = choose(facts, issue.cards, now);
  return {
    ...own,
    greeting: `Hello ${firstNameOf(facts.person.name)}`,
    introduction: [thankYou(facts), issue.introduction].filter((part) => part !== '').join(' '),
    impact: impact && { ...impact, impactUrl },
    chosen,
    chosenTitle:
      chosen.length === 1 ? 'One favour that fits' : `${chosen.length === 2 ? 'Two' : 'Three'} favours that fit`,
    chosenNote: 'Passing on all of it is fine and changes nothing.',
    nextRung: issue.showsRung ? nextRung(facts.person.ladder) : undefined,
    showsIncentive: isFor(facts, issue.incentive, now) && !facts.person.declinesValue,
    showsThanks: issue.showsThanks,
    showsReview: isFor(facts, issue.review, now),
  };
}

function choose(facts: ReaderFacts, cards: readonly IssueOpportunity[], now: Date) {
  const open = cards.filter((card) => isFor(facts, card, now)).map((card) => ({ ...card, isFull: false }));
  const ranked = rank(open, facts.person, now).slice(0, MOST_CHOSEN);
  return ranked.map(({ card, why }) => ({ id: card.id, why: why ?? NO_REASON }));
}

function isFor({ person, claimed }: ReaderFacts, opportunity: IssueOpportunity | undefined, now: Date): boolean {
  if (!opportunity || claimed.has(opportunity.id) || placesLeft(opportunity) === 0) return false;
  return eligibility(person, opportunity, now).blocks.length === 0;
}

/** A review is never followed up (rules V9). */
const isNoReview = ({ activity }: { activity: Activity }) => activity !== 'REVIEW';

/** Thanks for what was done since the last issue. */
function thankYou({ deeds }: ReaderFacts): string {
  const titles = deeds.filter(isNoReview).map(({ title }) => `“${title}”`);
  if (!titles.length) return '';
  const more = titles.length - 3;
  return `Thank you for ${formatList(more > 0 ? [...titles.slice(0, 3), plural(more, 'more', 'more')] : titles)}.`;
}
