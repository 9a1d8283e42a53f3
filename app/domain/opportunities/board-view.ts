// The board of one person: what they are at, what fits them, what opens next, and what is open to every user.
import { openRungs, type RungState, rungNames } from '~/domain/advocates/ladder';
import type { Activity, EvidenceKind, ThanksPreference } from '~/generated/prisma/enums';
import { activities } from './activities';
import { boardFilters, type Show } from './board-filters';
import { type CardFacts, daysText, type Fact, placesText } from './card-text';
import { judge, type OpportunityFacts, type PersonFacts } from './eligibility';
import { rank, type Tastes } from './ranking';

/** An open opportunity as the board reads it. */
export type BoardRow = OpportunityFacts &
  CardFacts & {
    id: string;
    slug: string;
    title: string;
    summary: string;
    minutes: number;
    topics: string[];
    thanks: string;
    thanksKind: ThanksPreference;
    seenBy: string;
    evidence: EvidenceKind;
    disclosure: string | null;
  };

export type Card = {
  slug: string;
  kind: string;
  title: string;
  summary: string;
  minutes: number;
  places: Fact;
  days: Fact | null;
  thanks: string | null;
  seenBy: string;
  why: string | null;
  isFull: boolean;
  /** reviews only: incentive with its disclosure, and what is asked as proof */
  terms: { incentive: string | null; disclosure: string | null; proof: string } | null;
};

export type BoardView = {
  cards: Card[];
  total: number;
  chips: { show: Show; label: string; count: number }[];
  next: { card: Card | null; rung: string; opensBy: string } | null;
  ladder: RungState[];
  reviews: Card[];
};

const PAGE = 50;

/** `done`: opportunities the person has claimed already; they are not offered again. */
export function boardView(
  person: PersonFacts & Tastes,
  { rows, done, show }: { rows: readonly BoardRow[]; done: ReadonlySet<string>; show: Show },
  now: Date,
): BoardView {
  const free = rows.filter(({ id }) => !done.has(id));
  const judgeRow = judge(person, now);
  const judged = free.map((row) => ({ row, blocks: judgeRow(row).blocks }));
  const open = judged.filter(({ blocks }) => blocks.length === 0).map(({ row }) => row);
  const fitting = open.filter(({ activity }) => activity !== 'REVIEW').map(rankable);
  const { next, steps } = openRungs(person.ladder);
  const locked = judged
    .filter(
      ({ row, blocks }) =>
        blocks.every(({ code }) => code === 'rung-locked') &&
        blocks.length > 0 &&
        activities[row.activity].rung === next?.rung,
    )
    .map(({ row }) => rankable(row));
  const filters = boardFilters(now);
  const chosen = filters.find((filter) => filter.show === show);
  const shown = rank(chosen ? fitting.filter(chosen.holds) : fitting, person, now);
  const [best] = rank(locked, person, now);
  return {
    cards: shown.slice(0, PAGE).map(({ card, why }) => cardOf(card, why, now)),
    total: fitting.length,
    chips: filters.map(({ show, label, holds }) => ({ show, label, count: fitting.filter(holds).length })),
    next: next && {
      card: best ? cardOf(best.card, null, now) : null,
      rung: rungNames[next.rung],
      opensBy: next.opensBy,
    },
    ladder: steps,
    reviews: open.filter(({ activity }) => activity === 'REVIEW').map((row) => cardOf(row, null, now)),
  };
}

const isFull = ({ places, taken }: CardFacts) => places !== null && taken >= places;
const rankable = (row: BoardRow) => ({ ...row, isFull: isFull(row) });

/** One card; a review carries its terms and no thank-you by preference. */
export function cardOf(row: BoardRow, why: string | null, now: Date): Card {
  const isReview = row.activity === 'REVIEW';
  const { slug, title, summary, minutes, seenBy } = row;
  return {
    ...{ slug, title, summary, minutes, seenBy, why },
    kind: labelOf(row.activity),
    places: placesText(row),
    days: daysText(row, now),
    thanks: isReview ? null : row.thanks,
    isFull: isFull(row),
    terms: isReview ? { incentive: row.incentive, disclosure: row.disclosure, proof: proofText(row.evidence) } : null,
  };
}

const labelOf = (activity: Activity) => activities[activity].label;

const proofText = (evidence: EvidenceKind) =>
  evidence === 'NONE'
    ? 'No proof asked and no reminder sent. We take your word for it'
    : 'You send us the link when it is up';
