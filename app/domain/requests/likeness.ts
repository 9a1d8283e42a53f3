// product.md §4: how alike a customer is to the buyer. A need that is met, or widened for this request, counts as met; what
// is unknown of the buyer is no need.
import { baseLanguage, languageName } from '~/domain/advocates/languages';
import { formatList } from '~/ui/format';
import { alike, folded } from './alike';
import { weights } from './match-points';
import type { Candidate } from './matching';
import type { MatchNeed } from './need';
import type { NeedCode } from './relaxing';

/** One point of the score with its sentence. `need`: it is one of the needs, and whether it is met. */
export type Point = { weight: number; plus?: string; minus?: string; need?: NeedCode; isMet?: boolean };

/** A word of a job title that says nothing of the work. */
const EMPTY = /^(head|lead|leader|chief|senior|junior|director|manager|officer|vice|president|global|group|with|from)$/;

/** The words by which job titles are alike: "Head of logistics" → logistics. */
export const titleWords = (title: string | null): string[] =>
  [...new Set(folded(title ?? '').split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 3 && !EMPTY.test(word));

/** What makes somebody like the buyer, or unlike. */
export function likeness(need: MatchNeed, candidate: Candidate): Point[] {
  const { account, jobTitle } = candidate;
  const points = [
    same('industry', need.industry, account?.industry),
    same('region', need.region, account?.region),
    same('size', need.segment, account?.segment),
    language(need, candidate),
    topics(need, candidate),
    products(need, candidate),
    replaced(need, candidate),
  ].flatMap((point) => point ?? []);
  const title = folded(jobTitle);
  if (titleWords(need.persona).some((word) => title.includes(word)))
    points.push({ weight: weights.persona, plus: `Works as ${jobTitle}, close to who will be there` });
  return points;
}

/** Nobody is asked to talk in a language that they are known not to speak. */
export const speaks = ({ language }: Pick<MatchNeed, 'language'>, { languages }: Pick<Candidate, 'languages'>) =>
  !language || languages.length === 0 || languages.some((one) => baseLanguage(one) === baseLanguage(language));

function same(need: NeedCode & ('industry' | 'region' | 'size'), wanted: string | null, has?: string | null) {
  if (!wanted) return null;
  if (alike(wanted, has)) return { need, isMet: true, weight: weights[need], plus: `Same ${need}: ${has}` };
  return { need, isMet: false, weight: 0, minus: has ? `Another ${need}: ${has}` : undefined };
}

function language(need: MatchNeed, candidate: Candidate): Point | null {
  if (!need.language) return null;
  const wanted = languageName(need.language);
  const known = candidate.languages.map(languageName);
  const unmet = { need: 'language', isMet: false, weight: 0 } as const;
  if (known.length === 0) return { ...unmet, minus: `Has not said whether they speak ${wanted}` };
  if (!speaks(need, candidate)) return { ...unmet, minus: `Speaks ${formatList(known)}, not ${wanted}` };
  return { need: 'language', isMet: true, weight: weights.language, plus: `Speaks ${wanted}` };
}

function topics(need: MatchNeed, { expertise, formerTools }: Candidate): Point | null {
  if (need.topics.length === 0) return null;
  const isIn = (list: string[]) => (topic: string) => list.some((one) => alike(one, topic));
  const known = need.topics.filter(isIn(expertise));
  const left = need.topics.filter((topic) => isIn(formerTools)(topic) && !known.includes(topic));
  const count = known.length + left.length;
  if (count === 0) return { need: 'topics', isMet: false, weight: 0, minus: 'Named none of these topics' };
  const said = [known.length && `Knows ${formatList(known)}`, left.length && `Used ${formatList(left)} before us`];
  return { need: 'topics', isMet: true, weight: count * weights.topic, plus: said.filter(Boolean).join('; ') };
}

function products(need: MatchNeed, { account }: Candidate): Point | null {
  if (need.products.length === 0) return null;
  const both = need.products.filter((product) => account?.products.some((one) => alike(one, product)));
  if (both.length === 0) return { need: 'products', isMet: false, weight: 0, minus: 'Uses none of these products' };
  return { need: 'products', isMet: true, weight: weights.products, plus: `Uses ${formatList(both)}` };
}

const replaced = (need: MatchNeed, { formerTools }: Candidate): Point | null =>
  formerTools.some((tool) => alike(tool, need.replaced))
    ? { weight: weights.replaced, plus: `Left ${need.replaced} for us; the buyer looks at it too` }
    : null;
