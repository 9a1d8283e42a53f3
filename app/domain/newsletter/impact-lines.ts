// product.md §7 and rules §9: per recipient "what you did, what it led to"; never a zero, never "nothing yet". Facts
// only: no value of a deal and no name of a buyer leaves the house in a letter.
import { activityNames } from '~/domain/advocates/activities';
import type { Activity, OutcomeKind } from '~/generated/prisma/enums';
import { formatCount, formatDate, formatList, plural } from '~/ui/format';

export type NewOutcome = { kind: OutcomeKind; quantity: number | null; dealId: string | null; note: string };

/** A favour with what it led to that no issue has told yet. */
export type FavourNews = { title: string; activity: Activity; completedAt: Date; outcomes: readonly NewOutcome[] };

export type ImpactLines = { title: string; figures: { value: string; label: string }[]; story: string };

const MOST_FIGURES = 3;
const MOST_SENTENCES = 3;

/** The block of one reader, or undefined: without news there is no block. */
export function impactLines(favours: readonly FavourNews[]): ImpactLines | undefined {
  const news = favours.filter((favour) => partsOf(countsOf(favour.outcomes)).length > 0);
  const [first, second] = news;
  if (!first) return undefined;
  const title = second
    ? `${plural(news.length, 'favour')} of yours that went on working`
    : `“${first.title}” since ${formatDate(first.completedAt, 'UTC', 'month')}`;
  const outcomes = news.flatMap((favour) => favour.outcomes);
  const figures = impactFigures(outcomes, news.length > 1 ? 'they' : 'it');
  const more = news.length - MOST_SENTENCES;
  const sentences = news.slice(0, MOST_SENTENCES).map(sentenceOf);
  const rest = more > 0 ? [`And ${plural(more, 'more favour')} of yours had news too: see your page.`] : [];
  return { title, figures, story: [...sentences, ...rest].join(' ') };
}

type Counts = { deals: number; won: number; leads: number; views: number; changes: number };

/** Each deal counts once, however many outcomes name it. */
function countsOf(outcomes: readonly NewOutcome[]): Counts {
  const distinct = (...kinds: OutcomeKind[]) =>
    new Set(outcomes.flatMap(({ kind, dealId }, at) => (kinds.includes(kind) ? [dealId ?? `no-deal-${at}`] : []))).size;
  const sum = (of: OutcomeKind) =>
    outcomes.reduce((total, { kind, quantity }) => total + (kind === of ? Math.max(0, quantity ?? 0) : 0), 0);
  return {
    deals: distinct('PIPELINE', 'WON_DEAL'),
    won: distinct('WON_DEAL'),
    leads: sum('LEADS'),
    views: sum('VIEWS'),
    changes: outcomes.filter(({ kind }) => kind === 'PRODUCT_CHANGE').length,
  };
}

/** The figures of some outcomes, none of them zero. */
export const impactFigures = (outcomes: readonly NewOutcome[], subject: 'it' | 'they') =>
  figuresOf(countsOf(outcomes), subject).slice(0, MOST_FIGURES);

function figuresOf({ deals, won, leads, views, changes }: Counts, subject: 'it' | 'they') {
  const figures: [number, string][] = [
    [deals, `${deals === 1 ? 'deal' : 'deals'} ${subject} helped${won === deals ? ', won by now' : ''}`],
    [won === deals ? 0 : won, 'of them won so far'],
    [leads, leads === 1 ? 'person asked for more' : 'people asked for more'],
    [views, views === 1 ? 'person looked' : 'people looked'],
    [changes, `${changes === 1 ? 'change' : 'changes'} in the product`],
  ];
  return figures.filter(([count]) => count > 0).map(([count, label]) => ({ value: formatCount(count), label }));
}

/** The facts, and the first note: it was written for the advocate to read. */
function sentenceOf({ title, activity, outcomes }: FavourNews): string {
  const what = `Your ${activityNames[activity].toLowerCase()} “${title}” ${formatList(partsOf(countsOf(outcomes)))}.`;
  const note = outcomes.map((outcome) => outcome.note.trim()).find((text) => text !== '');
  return note ? `${what} ${closed(note)}` : what;
}

function partsOf({ deals, won, leads, views, changes }: Counts): string[] {
  const parts: (string | false)[] = [
    deals > 0 &&
      `helped in ${plural(deals, 'deal')}${won > 0 ? `, ${won === deals ? 'won by now' : `${formatCount(won)} won by now`}` : ''}`,
    leads > 0 && `led ${plural(leads, 'person', 'people')} to ask for more`,
    views > 0 && `was looked at by ${plural(views, 'person', 'people')}`,
    changes > 0 && 'changed the product',
  ];
  return parts.filter((part) => part !== false);
}

const closed = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
