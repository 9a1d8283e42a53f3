// rules §8: the ladder. A letter tells each reader which rung is theirs next, why it is open and what it opens.
import { type LadderFacts, openRungs, rungs, type RungState } from '~/domain/advocates/ladder';
import type { Rung } from '~/generated/prisma/enums';

const names: Record<Rung, string> = {
  REVIEW_OR_QUOTE: 'a quote, a post or another light favour',
  REFERENCE: 'a reference call or a written reference',
  STORY: 'a case study or a webinar',
  STAGE: 'a talk or a seat on the advisory board',
};

/** What follows “Your next rung:”, the highest that is open and was not stood on; undefined where there is none left. */
export function nextRung(facts: LadderFacts): string | undefined {
  const { steps, next } = openRungs(facts);
  const highest = steps.findLastIndex(({ state }) => state === 'done');
  const step = steps.slice(highest + 1).findLast(({ state }) => state === 'open');
  if (!step) return undefined;
  const isAbove = next && rungs.indexOf(next.rung) > rungs.indexOf(step.rung);
  const after = isAbove ? `, and one of those, once approved, opens ${names[next.rung]}` : '';
  return `${names[step.rung]}. ${openedBy(step, facts)}${after}.`;
}

/** Never by which favour: a review is not followed up (rules V9). */
function openedBy({ rung, reason }: RungState, { openings }: LadderFacts): string {
  if (rung === 'REVIEW_OR_QUOTE') return 'It is open to everybody';
  const by = openings.find((one) => one.rung === rung && reason.startsWith('Opened by'))?.by;
  return `${by ?? 'What you have done'} opened it for you`;
}
