// What an attempt to send a batch means for it (reliability.md, Lessons; R1, R4, R6). A payload that was attempted once
// keeps its bytes and its key; the provider remembers a key for 24 hours, so after 23 a person decides.
import type { MailOutcome, MailRow } from '~/platform/mail/transport';
import { addTime, hours, minutes, seconds } from '~/platform/time';

const KEY_LIFE = hours(23);
const LONGEST_WAIT = minutes(15);
const MISHAPS = 5;

/** `isUnsent`: surely nothing went out, so that the provider knows nothing of the key either. */
export type NextStep =
  | { kind: 'sent'; rows: MailRow[] }
  | { kind: 'again'; at: Date; why: string; isUnsent?: true }
  | { kind: 'failed'; why: string }
  | { kind: 'needs-review'; why: string }
  | { kind: 'pause'; at: Date; why: string; isUnsent?: true };

const causes = {
  unauthorised: 'The mail provider does not let us send',
  quota: 'The quota at the mail provider is used up',
};

/** The step that follows `outcome` of attempt number `attempt` (from 1). */
export function afterAttempt(outcome: MailOutcome, attempt: number, now: Date): NextStep {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent', rows: outcome.rows };
    case 'rejected':
      return { kind: 'failed', why: outcome.fault };
    case 'retry-after':
      return {
        ...{ kind: 'again', at: addTime(now, outcome.milliseconds), isUnsent: true },
        why: 'The provider asked us to wait',
      };
    case 'unknown':
      return { kind: 'again', at: addTime(now, waitAfter(attempt)), why: outcome.fault };
    case 'paused':
      return { kind: 'pause', at: now, why: `${causes[outcome.cause]} (${outcome.fault}).`, isUnsent: true };
    case 'conflict':
      return outcome.cause === 'in-flight'
        ? { kind: 'again', at: addTime(now, seconds(5)), why: 'The same call is still running' }
        : { kind: 'needs-review', why: 'The provider knows this key with other letters' };
  }
}

/**
 * The step that follows when an attempt broke off on our side, e.g. because a letter could not be written: again, and after the
 * fifth a person looks, unless it was the database that was away.
 */
export function afterMishap(attempt: number, now: Date, isDatabaseAway: boolean): NextStep {
  const why = 'A batch could not be sent because of a fault of ours; the log of the worker names it.';
  if (attempt >= MISHAPS && !isDatabaseAway) return { kind: 'pause', at: now, why };
  return { kind: 'again', at: addTime(now, isDatabaseAway ? 0 : waitAfter(attempt)), why };
}

/** Whether the provider still remembers the key of a first attempt. */
export const isKeyAlive = (firstAttemptAt: Date, now: Date) => now.getTime() - firstAttemptAt.getTime() < KEY_LIFE;

/** 1, 2, 4 … seconds after an unknown outcome, at most a quarter of an hour. */
function waitAfter(attempt: number): number {
  return Math.min(seconds(2 ** Math.min(attempt - 1, 20)), LONGEST_WAIT);
}
