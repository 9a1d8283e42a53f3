// product.md §8: a picture of what a favour led to, for the profile of whoever did it. Switched on by them alone, for each
// favour; a name only while they say yes to being named in public, the account's only while the account does (rules G1, G2).
// Figures only: no buyer, no note, never a zero, and nothing of a review (V9).
import { activityNames } from '~/domain/advocates/activities';
import { impactFigures, type NewOutcome } from '~/domain/newsletter/impact-lines';
import type { Activity } from '~/generated/prisma/enums';
import { formatList } from '~/ui/format';

export type CardFacts = {
  activity: Activity;
  /** its title was on the board; that of an ask may name a buyer */
  wasOnBoard: boolean;
  title: string;
  /** those that its owner was told of */
  outcomes: readonly NewOutcome[];
  hasLeft: boolean;
  name: string;
  account: string | null;
  /** whether its owner says yes to being named in public, and the account to being named with this piece */
  mayName: boolean;
  mayNameAccount: boolean;
};
export type CardChoices = { showsName: boolean; showsAccount: boolean };

export type CardWords = {
  /** "Case study for Northbeam, and what it led to" */
  kicker: string;
  headline: string;
  figures: { value: string; label: string }[];
  /** who did it, as far as that is shown */
  by: string;
  /** all of it in a sentence, for who does not see the picture */
  alt: string;
};

export const cardFaults = {
  review: 'Of a review nothing is shown.',
  nothing: 'There is nothing to show yet.',
  left: 'Its owner has left the programme.',
  name: 'You took back your yes to showing your name in public.',
  account: 'The account does not agree (any more) to being named with it.',
} as const;
export type CardFault = keyof typeof cardFaults;

/** Why a card with these choices may not be seen; null: it may. */
export function cardFault(facts: CardFacts, { showsName, showsAccount }: CardChoices): CardFault | null {
  if (facts.activity === 'REVIEW') return 'review';
  if (facts.hasLeft) return 'left';
  if (impactFigures(facts.outcomes, 'it').length === 0) return 'nothing';
  if (showsName && !facts.mayName) return 'name';
  return showsAccount && !facts.mayNameAccount ? 'account' : null;
}

/** What stands on a card that may be seen. */
export function cardWords(facts: CardFacts, { showsName, showsAccount }: CardChoices, company: string): CardWords {
  const activity = activityNames[facts.activity];
  const figures = impactFigures(facts.outcomes, 'it');
  const by = [showsName && facts.name, showsAccount && facts.account].filter(Boolean).join(', ');
  const what = facts.wasOnBoard ? `${activity} “${facts.title}”` : activity;
  const led = formatList(figures.map(({ value, label }) => `${value} ${label}`));
  return {
    kicker: facts.wasOnBoard ? `${activity} for ${company}, and what it led to` : `For ${company}, and what it led to`,
    headline: facts.wasOnBoard ? facts.title : activity,
    figures,
    by,
    alt: `${what} for ${company}${by && `, by ${by}`}. What it led to: ${led}.`,
  };
}
