// ui.md, Forms: nothing typed is lost. A draft keeps the form letter by letter, right or wrong; what can be read of it is
// enough to look for assets while somebody still types.
import { z } from 'zod';
import type { DealOfNeed } from './proof-need';
import { RequestForm } from './schema';

const LIMIT = 4000;
const typed = z.string().transform((text) => text.slice(0, LIMIT));

/** The fields of the form as they stand in the browser. */
export const DraftForm = z.object({
  submissionKey: typed.default(''),
  team: typed.default(''),
  activity: typed.default(''),
  dealQuery: typed.default(''),
  dealId: typed.default(''),
  about: typed.default(''),
  need: typed.default(''),
  questions: typed.default(''),
  wanted: typed.default(''),
  persona: typed.default(''),
  industry: typed.default(''),
  products: typed.default(''),
  region: typed.default(''),
  language: typed.default(''),
  competitors: typed.default(''),
  topics: typed.default(''),
  neededBy: typed.default(''),
  assetsTried: typed.default(''),
  assetsNote: typed.default(''),
});
export type DraftForm = z.infer<typeof DraftForm>;

/** The form as it is posted: with the assets that were shown, and the one that was enough. */
export const PostedForm = DraftForm.extend({ seen: typed.default(''), enough: typed.default('') });

/** The draft on its way: kept by a script, by a button that looks for answers, or thrown away. */
export const KeepForm = DraftForm.extend({ intent: z.enum(['quietly', 'look', 'discard']).catch('look') });

/** The form before anything is typed. */
export const emptyDraft: DraftForm = DraftForm.parse({});

const unread = { team: 'SALES', activity: 'QUOTE', neededBy: '2000-01-01', submissionKey: 'not-sent' };

/** What can be read of a draft already: a field that is half typed or too long counts as empty. */
export function readDraft(
  draft: DraftForm,
): Omit<RequestForm, 'activity' | 'team'> & { activity: RequestForm['activity'] | null } {
  const first = RequestForm.safeParse({ ...unread, ...draft });
  const faulty = new Set((first.error?.issues ?? []).map(({ path }) => fieldOf(String(path[0]))));
  const rest = Object.fromEntries(Object.entries(draft).filter(([name]) => !faulty.has(name)));
  const read = RequestForm.parse({ ...unread, ...rest });
  return { ...read, activity: faulty.has('activity') || !draft.activity ? null : read.activity };
}

/** The helper of a kind stands in the field of the kind. */
const fieldOf = (name: string) => (name === 'helper' ? 'activity' : name);

/** Whether there is anything to look for yet. */
export const hasWords = ({ need, questions, topics, dealId, about }: DraftForm) =>
  [need, questions, topics, dealId, about].some((text) => text.trim() !== '');

/**
 * The fields that the CRM knows fill themselves when a deal is chosen: empty ones, and those that the deal chosen before had
 * filled. What somebody typed stays.
 */
export function fillFromDeal(draft: DraftForm, deal: DealOfNeed, before: DealOfNeed | null): DraftForm {
  const known = factsOf(deal);
  const old = before && factsOf(before);
  const filled = Object.entries(known).map(([name, value]) => {
    const key = name as keyof typeof known;
    const isOurs = !draft[key].trim() || (old !== null && draft[key] === old[key]);
    return [key, isOurs ? value : draft[key]];
  });
  return { ...draft, ...Object.fromEntries(filled) };
}

const factsOf = (deal: DealOfNeed) => ({
  industry: deal.industry ?? deal.account?.industry ?? '',
  region: deal.region ?? deal.account?.region ?? '',
  products: deal.products.join(', '),
  competitors: deal.competitor ?? '',
});
