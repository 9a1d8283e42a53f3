import { baseLanguage } from '~/domain/advocates/languages';
import { Prisma } from '~/generated/prisma/client';
import { folded } from './alike';
import { titleWords } from './likeness';
import { LONG_RESTED, weights } from './match-points';
import type { MatchNeed } from './need';
import type { NeedCode } from './relaxing';
import { addTime } from '~/platform/time';

const { sql } = Prisma;

/** A need of the buyer as a condition: over an account `acc`, or over an advocate `r` with the language of their contact. */
export type NeedSql = { code: NeedCode; of: 'account' | 'person'; isMet: Prisma.Sql };

const same = (column: Prisma.Sql, wanted: string) => sql`coalesce(lower(btrim(${column})) = ${folded(wanted)}, false)`;
const among = (list: Prisma.Sql, wanted: string[]) =>
  sql`EXISTS (SELECT FROM unnest(${list}) one WHERE lower(btrim(one)) = ANY(${wanted.map(folded)}::text[]))`;
const languagesOf = sql`CASE WHEN cardinality(r.languages) > 0 THEN r.languages ELSE array_remove(ARRAY[r.language], NULL) END`;

/** The needs that are known, as `likeness` says them of one candidate. Each becomes a column `n_<code>`. */
export function needsSql({ industry, region, segment, language, topics, products }: MatchNeed): NeedSql[] {
  const needs: (NeedSql | false)[] = [
    industry !== null && { code: 'industry', of: 'account', isMet: same(sql`acc.industry`, industry) },
    region !== null && { code: 'region', of: 'account', isMet: same(sql`acc.region`, region) },
    segment !== null && { code: 'size', of: 'account', isMet: same(sql`acc.segment`, segment) },
    language !== null && { code: 'language', of: 'person', isMet: speaks(language) },
    topics.length > 0 && { code: 'topics', of: 'person', isMet: sql`${topicsKnown(topics)}` },
    products.length > 0 && { code: 'products', of: 'account', isMet: among(sql`acc.products`, products) },
  ];
  return needs.filter((need) => need !== false);
}

export const needColumn = (code: NeedCode) => Prisma.raw(`n_${code}`);

/** Whether a need is met, of a row with the columns of needs. Of topics the column counts those that are known. */
export const isMetSql = (code: NeedCode) =>
  code === 'topics' ? sql`(n_topics > 0)` : sql`coalesce(${needColumn(code)}, false)`;

/** Nobody who is known to speak other languages only. */
export const isHeardSql = ({ language, widened }: MatchNeed): Prisma.Sql =>
  language === null || widened.includes('language')
    ? sql`true`
    : sql`(r.n_language OR cardinality(${languagesOf}) = 0)`;

const speaks = (language: string) =>
  sql`EXISTS (SELECT FROM unnest(${languagesOf}) one
               WHERE split_part(translate(lower(btrim(one)), '_', '-'), '-', 1) = ${baseLanguage(language)})`;

const topicsKnown = (topics: string[]) =>
  sql`(SELECT count(DISTINCT lower(btrim(one)))::int FROM unnest(r.expertise || r.former_tools) one
        WHERE lower(btrim(one)) = ANY(${topics.map(folded)}::text[]))`;

/** The score of `matchOne`, over `stands r`. */
export function scoreSql(need: MatchNeed, needs: NeedSql[], now: Date): Prisma.Sql {
  const { replaced, persona, isLive } = need;
  const patterns = titleWords(persona).map((word) => `%${word}%`);
  const points = [
    ...needs.map(({ code }) =>
      code === 'topics' ? sql`r.n_topics * ${weights.topic}::int` : when(isMetSql(code), weights[code]),
    ),
    ...(replaced ? [when(among(sql`r.former_tools`, [replaced]), weights.replaced)] : []),
    ...(patterns.length ? [when(sql`lower(r.job_title) LIKE ANY(${patterns}::text[])`, weights.persona)] : []),
    when(sql`coalesce(r.answer = 'YES', false)`, weights.yes),
    when(sql`coalesce(r.answer = 'ASK_ME', false)`, weights.askMe),
    when(sql`r.favours_alike > 0`, weights.doneBefore, isLive ? weights.firstLive : 0),
    sql`CASE WHEN r.answered = 0 THEN 0 WHEN r.accepted * 2 >= r.answered THEN ${weights.saysYes}::int ELSE ${weights.saysNo}::int END`,
    sql`CASE WHEN r.missed > 0 THEN ${weights.missedOne}::int WHEN r.held > 0 THEN ${weights.cameToAll}::int ELSE 0 END`,
    sql`CASE WHEN r.used = 0 THEN ${weights.notAsked}::int ELSE r.used * ${weights.asked}::int END`,
    when(sql`coalesce(r.last_live < ${addTime(now, -LONG_RESTED)}, false)`, weights.longRested),
  ];
  return Prisma.join(points, ' + ');
}

const when = (condition: Prisma.Sql, then: number, otherwise = 0) =>
  sql`CASE WHEN ${condition} THEN ${then}::int ELSE ${otherwise}::int END`;
