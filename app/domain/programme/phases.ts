// S4 and product.md §6: the programme crawls, walks, runs. One step at a time; early and back with a reason, which is
// recorded with the criteria as they stood (rules §10: sales asks anyway).
import { Phase } from '~/generated/prisma/enums';
import { ok, refuse, type Result } from '~/platform/result';

export const phases = [Phase.CRAWL, Phase.WALK, Phase.RUN] as const;

export const phaseNames: Record<Phase, string> = { CRAWL: 'Crawl', WALK: 'Walk', RUN: 'Run' };

/** What a phase is about and what it adds to the one before (S4). */
export const phaseWords: Record<Phase, { about: string; adds: readonly string[] }> = {
  CRAWL: {
    about: 'Prove it with the first advocates: a page to join, a board, a newsletter twice a month, and good data.',
    adds: [
      'The join page with its form',
      'The board of opportunities',
      'The newsletter, twice a month',
      'The first cohort and its answers',
    ],
  },
  WALK: {
    about: 'Open it to other teams and to more customers, by rules that were agreed.',
    adds: [
      'Requests of every team, by its SOP, with SLA clocks',
      'Cohorts of saved segments, and nominations by sales and customer success',
      'Signals and moments: whom to invite when, and when to stop',
    ],
  },
  RUN: {
    about: 'Keep it personal at any size.',
    adds: ['Pods: up to 15 advocates for each manager, who knows them'],
  },
};

export type ChangeRefusal = 'no-step' | 'reason-needed';

/** Whether a phase may follow: one step, forward freely once all criteria are met, otherwise with a reason. */
export function decideChange(change: {
  from: Phase;
  to: Phase;
  areCriteriaMet: boolean;
  reason: string;
}): Result<{ isEarly: boolean }, ChangeRefusal> {
  const step = phases.indexOf(change.to) - phases.indexOf(change.from);
  if (Math.abs(step) !== 1) return refuse('no-step');
  const isEarly = step === 1 && !change.areCriteriaMet;
  if ((isEarly || step === -1) && change.reason.length < 10) return refuse('reason-needed');
  return ok({ isEarly });
}
