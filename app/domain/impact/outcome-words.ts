// product.md §8: outcomes in words, for staff and for the letter to the advocate. What a favour led to is told in facts, with
// what was counted: no buyer's name and no value of a deal leaves the house (rules.md G6). Nobody asked those companies
// whether they may be named, so no letter and no picture names one.
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

export type ToldOutcome = {
  kind: OutcomeKind;
  quantity: number | null;
  happenedOn: Date;
  note: string;
  /** who recorded it */
  by: string;
};
export type ToldFavour = {
  title: string;
  activity: Activity;
  completedAt: Date;
  /** the published page, where there is one */
  pieceUrl: string | null;
  outcomes: readonly ToldOutcome[];
};

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

const counted: Record<OutcomeKind, string> = {
  LEADS: 'Counted: people who came because of it and whom our sales team accepted.',
  VIEWS: 'Counted: readers and viewers.',
  PIPELINE: 'The deal is in our CRM, and your favour came before its decision.',
  WON_DEAL: 'Our CRM says that it is won, and your favour came before the decision.',
  PRODUCT_CHANGE: 'It is in the product.',
};

/** What stands behind an outcome, for its owner: what was counted, and who recorded it. */
export const evidenceText = ({ kind, by }: Pick<ToldOutcome, 'kind' | 'by'>) => `${counted[kind]} Recorded by ${by}.`;

/** What weighs most comes first. */
const WEIGHT: readonly OutcomeKind[] = ['WON_DEAL', 'PIPELINE', 'PRODUCT_CHANGE', 'LEADS', 'VIEWS'];

/** At the head of a letter no favour was named yet that could be "it". */
const headlines: Partial<Record<OutcomeKind, string>> = {
  PIPELINE: 'You helped a deal to move on',
  WON_DEAL: 'A deal that you helped was won',
  PRODUCT_CHANGE: 'You changed the product',
};

/** The words of the letter that tells an advocate what their favours led to since they were told last; at least one outcome. */
export function impactNote(favours: readonly ToldFavour[]) {
  const outcomes = favours.flatMap((favour) => favour.outcomes);
  const [first, ...others] = [...outcomes].sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind));
  if (!first) throw new Error('A note without an outcome tells of nothing.');
  const more = others.length > 0 ? `, and ${plural(others.length, 'more', 'more')}` : '';
  const isOne = favours.length === 1;
  return {
    led: isOne ? 'Your favour led to' : 'Your favours led to',
    headline: (headlines[first.kind] ?? outcomeText(first)) + more,
    opening: `You gave us your time. Here is what came of ${isOne ? 'it' : 'it, favour by favour'}.`,
    favours: favours.map(wordsOf),
    mayTell: mayTell(outcomes),
    closing:
      'Thank you. We owe you one: say the word when you would like an introduction, a stage or a fix moved forward.',
  };
}

function wordsOf({ title, activity, completedAt, pieceUrl, outcomes }: ToldFavour) {
  return {
    title: `“${title}”`,
    done: `${activityNames[activity]}, completed on ${dayText(completedAt)}.`,
    outcomes: outcomes.map((outcome) => ({
      when: dayText(outcome.happenedOn),
      what: [`${outcomeText(outcome)}.`, outcome.note].filter(Boolean).join(' '),
      evidence: evidenceText(outcome),
    })),
    ...(pieceUrl && { piece: { pieceUrl } }),
  };
}

/** What its reader may tell others. */
function mayTell(outcomes: readonly ToldOutcome[]): string {
  const isOfDeals = outcomes.some(({ kind }) => kind === 'PIPELINE' || kind === 'WON_DEAL');
  const names = isOfDeals
    ? ' We name no company that looked or bought, since none of them was asked; please name none either.'
    : '';
  return `You may tell others what stands here, and on your page you can make a picture of it to show.${names}`;
}
