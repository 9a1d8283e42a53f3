// What an attempt to send a batch means for it (reliability.md, Lessons; R1, R4, R6). A payload that was attempted once
// keeps its bytes and its key; the provider remembers a key for 24 hours, so after 23 a person decides.
import type { MailOutcome, MailRow } from '~/platform/mail/transport';
import { addTime, hours, minutes, seconds } from '~/platform/time';

const KEY_LIFE = hours(23);
const LONGEST_WAIT = minutes(15);

export type NextStep =
  | { kind: 'sent'; rows: MailRow[] }
  | { kind: 'again'; at: Date; why: string }
  | { kind: 'failed'; why: string }
  | { kind: 'needs-review'; why: string }
  | { kind: 'pause'; at: Date; why: string };

/** The step that follows `outcome` of attempt number `attempt` (from 1). */
export function afterAttempt(outcome: MailOutcome, attempt: number, now: Date): NextStep {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent', rows: outcome.rows };
    case 'rejected':
      return { kind: 'failed', why: outcome.fault };
    case 'retry-after':
      return { kind: 'again', at: addTime(now, outcome.milliseconds), why: 'The provider asked us to wait' };
    case 'unknown':
      return { kind: 'again', at: addTime(now, waitAfter(attempt)), why: outcome.fault };
    case 'paused':
      return { kind: 'pause', at: now, why: outcome.fault };
    case 'conflict':
      return outcome.cause === 'in-flight'
        ? { kind: 'again', at: addTime(now, seconds(5)), why: 'The same call is still running' }
        : { kind: 'needs-review', why: 'The provider knows this key with other letters' };
  }
}

/** Whether the provider still remembers the key of a first attempt. */
export const isKeyAlive = (firstAttemptAt: Date, now: Date) => now.getTime() - firstAttemptAt.getTime() < KEY_LIFE;

/** 1, 2, 4 … seconds after an unknown outcome, at most a quarter of an hour. */
function waitAfter(attempt: number): number {
  return Math.min(seconds(2 ** Math.min(attempt - 1, 20)), LONGEST_WAIT);
}
