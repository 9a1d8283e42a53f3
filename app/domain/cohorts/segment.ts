// product.md §6: a segment is a saved filter over contacts. What it includes must be met, all or any of it; whoever meets
// one exclusion is out, whatever else they meet. `segmentWhere` in segment-where.server.ts says the same to the database.
import { z } from 'zod';
import { Condition, isMet, type SegmentFacts } from './segment-condition';
import { asksOpinion, fieldOf } from './segment-fields';
import { asWritten, conditionWords, factWords, type NameValue } from './segment-words';

const conditions = z.array(Condition).max(20, 'At most 20 conditions').default([]);

/** Nothing included asks nothing: everybody who is not excluded. */
export const SegmentRule = z.strictObject({
  include: z.strictObject({ match: z.enum(['all', 'any']).default('all'), conditions }).prefault({}),
  exclude: z.strictObject({ conditions }).prefault({}),
});
export type SegmentRule = z.infer<typeof SegmentRule>;

export type Line = { part: 'include' | 'exclude'; met: boolean; text: string };

/** Whether somebody is in, with what decided it; `lines` says of every condition whether it is met, and by what. */
export function inSegment(
  facts: SegmentFacts,
  rule: SegmentRule,
  now: Date,
  nameValue: NameValue = asWritten,
): { in: boolean; reasons: string[]; lines: Line[] } {
  const judge = (part: Line['part']) => (condition: Condition) => ({
    part,
    met: isMet(facts[condition.field], condition, now),
    text: `${conditionWords(condition, nameValue)}: ${factWords(facts[condition.field], condition.field, nameValue)}.`,
  });
  const { match } = rule.include;
  const included = rule.include.conditions.map(judge('include'));
  const excluded = rule.exclude.conditions.map(judge('exclude'));
  const lines = [...included, ...excluded];
  const against = excluded.filter(({ met }) => met);
  if (against.length) return { in: false, reasons: against.map(({ text }) => `Left out. ${text}`), lines };
  const isIn = match === 'all' ? included.every(({ met }) => met) : !included.length || included.some(({ met }) => met);
  const decisive = included.filter(({ met }) => met === isIn);
  return { in: isIn, reasons: decisive.map(({ text }) => (isIn ? text : `Not met. ${text}`)), lines };
}

/** The labels of the conditions that a review audience may not use (rules V2), each once; empty: the rule is neutral. */
export function opinionFields(rule: SegmentRule): string[] {
  const all = [...rule.include.conditions, ...rule.exclude.conditions];
  const leaning = all.filter((one) => asksOpinion(one.field, 'values' in one ? one.values : []));
  return [...new Set(leaning.map((one) => fieldOf(one.field).label))];
}
