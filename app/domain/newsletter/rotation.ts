// product.md §7: open opportunities are rotated so that an issue looks fresh. What was not in the last issue comes
// first, then what closes soon, then what is new; no activity takes over. Reviews stand outside, unranked (rules V2).
import { endOfDay } from '~/domain/opportunities/claim-due';
import type { Activity } from '~/generated/prisma/enums';
import { addTime, days, dayText } from '~/platform/time';

export type Rotatable = {
  id: string;
  title: string;
  activity: Activity;
  publishedAt: Date | null;
  /** the last day on which it can be claimed */
  claimBy: Date | null;
  /** null: no limit */
  placesLeft: number | null;
  /** 1: in the last issue, 2: in the one before …; null: in none that we look back to */
  issuesAgo: number | null;
};

export type Picked = { id: string; reasons: string[] };
export type Left = { id: string; reason: string };

const CARDS = 6;
const MOST_OF_A_KIND = 2;
const SOON = days(21);

/** The opportunities of an issue that goes out at `at`, in its order, and why the others are left for later. */
export function rotate(board: readonly Rotatable[], at: Date): { picked: Picked[]; left: Left[] } {
  const picked: Picked[] = [];
  const left: Left[] = [];
  const kinds = new Map<Activity, number>();
  const sorted = board
    .map((card) => ({ card, parts: weigh(card, at) }))
    .sort((a, b) => points(b.parts) - points(a.parts) || order(a.card, b.card));
  for (const { card, parts } of sorted) {
    const of = kinds.get(card.activity) ?? 0;
    const reason = whyNot(card, at) ?? crowded(picked.length, of);
    if (reason) left.push({ id: card.id, reason });
    else {
      picked.push({ id: card.id, reasons: parts.map(({ because }) => because) });
      kinds.set(card.activity, of + 1);
    }
  }
  return { picked, left };
}

type Part = { points: number; because: string };
const points = (parts: Part[]) => parts.reduce((sum, part) => sum + part.points, 0);

function weigh({ issuesAgo, claimBy, publishedAt }: Rotatable, at: Date): Part[] {
  const parts: Part[] = [];
  if (issuesAgo === null) parts.push({ points: 40, because: 'in no issue yet' });
  else if (issuesAgo > 1) parts.push({ points: 30, because: 'not in the last issue' });
  else parts.push({ points: 0, because: 'in the last issue too' });
  if (claimBy && claimBy <= addTime(at, SOON)) parts.push({ points: 20, because: `closes on ${dayText(claimBy)}` });
  if (publishedAt && publishedAt >= addTime(at, -SOON)) parts.push({ points: 10, because: 'new on the board' });
  return parts;
}

const time = (date: Date | null, otherwise: number) => date?.getTime() ?? otherwise;
const order = (a: Rotatable, b: Rotatable) =>
  time(a.claimBy, Infinity) - time(b.claimBy, Infinity) ||
  time(b.publishedAt, 0) - time(a.publishedAt, 0) ||
  (a.id < b.id ? -1 : 1);

function whyNot({ activity, claimBy, placesLeft }: Rotatable, at: Date): string | null {
  if (activity === 'REVIEW') return 'Reviews have a block of their own.';
  if (placesLeft === 0) return 'All its places are taken.';
  if (claimBy && endOfDay(claimBy) <= at) return `It could be claimed until ${dayText(claimBy)}.`;
  return null;
}

function crowded(cards: number, ofKind: number): string | null {
  if (cards >= CARDS) return 'The issue is full; it comes first next time.';
  return ofKind >= MOST_OF_A_KIND ? 'Two of its kind are in the issue.' : null;
}
