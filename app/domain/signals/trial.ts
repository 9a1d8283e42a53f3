// S1: try a signal on a small group first; until it goes live it counts for that group alone.
import type { Catalogue, Signal } from './catalogue';

/** What decides whether an account belongs to a trial: its owner, and the cohorts its people were invited in. */
export type TrialFacts = { ownerId: string | null; cohortIds: readonly string[] };

/** Whether an account belongs to the group that a signal is tried on. */
export function isInTrial(trial: NonNullable<Signal['trial']>, { ownerId, cohortIds }: TrialFacts): boolean {
  return (
    (ownerId !== null && trial.ownerIds.includes(ownerId)) ||
    (trial.cohortId !== null && cohortIds.includes(trial.cohortId))
  );
}

/** For `readAccount`: the signals in trial of whose group this account is. */
export function trialsOf({ signals }: Catalogue, facts: TrialFacts): (code: string) => boolean {
  const codes = signals.filter(({ trial }) => trial && isInTrial(trial, facts)).map(({ code }) => code);
  return (code) => codes.includes(code);
}
