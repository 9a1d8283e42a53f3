// product.md §4: a manager may widen one filter at a time for one request, with a reason, and is told what it costs. Stop
// moments, pauses, own caps, consent and competitors are never relaxed (rules.md §4); rest only with the owner's yes.
import { z } from 'zod';

/** The needs that can be widened, in the order in which a match says them. */
export const needCodes = ['industry', 'region', 'size', 'language', 'topics', 'products'] as const;
export type NeedCode = (typeof needCodes)[number];

/** What a request keeps of a relaxation: a need that everybody meets from now on, or a shorter rest. */
export const RelaxRule = z.discriminatedUnion('code', [
  z.object({ code: z.enum(needCodes) }),
  z.object({ code: z.literal('rest'), days: z.int().min(0) }),
]);
export type RelaxRule = z.infer<typeof RelaxRule>;

/** The open relaxations of a request together; of several rests the shortest counts. What cannot be read relaxes nothing. */
export function relaxedOf(rules: unknown[]): { widened: NeedCode[]; restDays: number | null } {
  const read = rules.flatMap((rule) => RelaxRule.safeParse(rule).data ?? []);
  const rests = read.flatMap((rule) => (rule.code === 'rest' ? [rule.days] : []));
  return {
    widened: needCodes.filter((code) => read.some((rule) => rule.code === code)),
    restDays: rests.length ? Math.min(...rests) : null,
  };
}
