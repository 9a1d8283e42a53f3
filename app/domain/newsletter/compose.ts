// product.md §7: an issue out of its blocks, the board and the settings. The same for every reader; what is a reader's
// own is said by reader.ts.
import type { IssueContent } from '#emails/newsletter-schema';
import { dateFromDay } from '~/platform/time';
import { formatDate } from '~/ui/format';
import { orderedNames } from './block-order';
import type { Blocks } from './blocks';
import { type Calendar, calendarText } from './calendar';
import { cardOf, incentiveOf, type IssueOpportunity, reviewOf } from './opportunity-block';
import { type RecentFavour, thanksOf } from './thanks';
import { paragraphsOf } from './written';

export type Composition = {
  issue: { number: number; subject: string; preheader: string; plannedAt: Date };
  blocks: Blocks;
  opportunities: readonly IssueOpportunity[];
  favours: readonly RecentFavour[];
  calendar: Calendar;
  siteUrl: string;
};

/** The issue as the template wants it. What it lacks is left empty and named by the check, not here. */
export function composeIssue(composition: Composition): IssueContent {
  const { issue, blocks, favours, calendar, siteUrl } = composition;
  const { thanks, community, feedback } = blocks;
  const { cards, incentive, review } = shownBy(composition);
  const boardUrl = `${siteUrl}/board`;
  return {
    subject: issue.subject,
    preheader: issue.preheader,
    issueLine: issueLine(issue.number, issue.plannedAt, calendar.timeZone),
    rhythm: `on the ${calendarText(calendar)} of the month`,
    introduction: paragraphsOf(blocks.introduction),
    order: orderedNames(blocks),
    free: blocks.free.flatMap(freeOf),
    cards: cards.map((one) => cardOf(one, siteUrl)),
    incentive: incentive && incentiveOf(incentive, blocks.incentive.disclosure, siteUrl),
    thanks: thanks.isOn ? thanksOf(favours, thanks.favourIds) : undefined,
    review: review && reviewOf(review, siteUrl),
    community: community.isOn && community.events.length ? communityOf(community, boardUrl) : undefined,
    feedback:
      feedback.isOn && feedback.items.length ? { items: feedback.items, url: feedback.url || boardUrl } : undefined,
  };
}

/** The head of a letter: which issue, and the day it goes out. */
export const issueLine = (number: number, at: Date, timeZone: string) =>
  `Issue ${number} · ${formatDate(at, timeZone, 'long')}`;

/**
 * The chosen opportunities that are still open, the cards in the manager's order. Whatever was posted, a review stands in
 * its own block alone: as a card it would be ranked, as the incentive paid for (rules V1, V2).
 */
export function shownBy({ blocks, opportunities }: Pick<Composition, 'blocks' | 'opportunities'>) {
  const find = (id: string | null, isReview = false) =>
    opportunities.find((one) => one.id === id && one.status === 'OPEN' && (one.activity === 'REVIEW') === isReview);
  const { opportunities: cards, incentive, review } = blocks;
  return {
    cards: cards.isOn ? cards.ids.flatMap((id) => find(id) ?? []) : [],
    incentive: incentive.isOn ? find(incentive.id) : undefined,
    review: review.isOn ? find(review.id, true) : undefined,
  };
}

/** A block of the manager's own; without a word to show there is none. */
function freeOf({ id, isOn, title, text, action, url }: Blocks['free'][number]) {
  const paragraphs = paragraphsOf(text);
  return isOn && paragraphs.length ? [{ id, title, paragraphs, action, url }] : [];
}

function communityOf({ title, events, url }: Blocks['community'], boardUrl: string): IssueContent['community'] {
  const rows = events.map(({ on, name, details }) => {
    const [day = '', month = ''] = formatDate(dateFromDay(on), 'UTC', 'day').split(' ');
    return { day, month, name, details };
  });
  return { title: title || 'Meet others', events: rows, url: url || boardUrl };
}
