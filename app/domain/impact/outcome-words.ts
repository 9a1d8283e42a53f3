// product.md §8: outcomes in words, for staff and for the letter to the advocate. What a favour led to is told in facts:
// no buyer's name and no value of a deal leaves the house (rules.md G6).
import { activityNames } from '~/domain/advocates/activities';
import type { Activity, OutcomeKind } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import { plural } from '~/ui/format';

export const outcomeKindNames: Record<OutcomeKind, string> = {
  LEADS: 'Qualified leads',
  VIEWS: 'People looked',
  PIPELINE: 'A deal moved on',
  WON_DEAL: 'A deal was won',
  PRODUCT_CHANGE: 'The product changed',
};

export type ToldOutcome = { kind: OutcomeKind; quantity: number | null; happenedOn: Date; note: string };
export type ToldFavour = { title: string; activity: Activity; completedAt: Date };

/** What happened, without a full stop: "14 people asked for more". */
export function outcomeText({ kind, quantity }: Pick<ToldOutcome, 'kind' | 'quantity'>): string {
  const people = plural(quantity ?? 0, 'person', 'people');
  const texts: Record<OutcomeKind, string> = {
    LEADS: `${people} asked for more`,
    VIEWS: `${people} looked`,
    PIPELINE: 'It helped a deal to move on',
    WON_DEAL: 'A deal that it helped was won',
    PRODUCT_CHANGE: 'It changed the product',
  };
  return texts[kind];
}

/** The words of the letter that tells an advocate at once. */
export function impactNote(favour: ToldFavour, outcome: ToldOutcome) {
  const happened = outcomeText(outcome);
  const activity = activityNames[favour.activity].toLowerCase();
  return {
    headline: happened,
    opening: `You gave us your time for the ${activity} “${favour.title}”. Here is what came of it.`,
    steps: [
      { when: dayText(favour.completedAt), what: `You completed “${favour.title}”.` },
      { when: dayText(outcome.happenedOn), what: [`${happened}.`, outcome.note].filter(Boolean).join(' ') },
    ],
    closing:
      'Thank you. We owe you one: say the word when you would like an introduction, a stage or a fix moved forward.',
  };
}
