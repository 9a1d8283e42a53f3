// rules.md G3: a consent that was withdrawn or has run out takes the asset away at once, everywhere: search, offers, links.
import { dateFromDay, dayIn } from '~/platform/time';

type Consent = { withdrawnAt: Date | null; consentUntil: Date | null };

/** The day of `now` as dates are stored. A consent "until 30 June" holds on that day. */
const today = (now: Date) => dateFromDay(dayIn('UTC', now));

/** The `where` of assets that may be sent at `now`. */
export const sendableWhere = (now: Date) => ({
  withdrawnAt: null,
  OR: [{ consentUntil: null }, { consentUntil: { gte: today(now) } }],
});

/** Whether one may be sent, and if not, why. */
export function standingOf({ withdrawnAt, consentUntil }: Consent, now: Date): 'in use' | 'withdrawn' | 'expired' {
  if (withdrawnAt) return 'withdrawn';
  return consentUntil && consentUntil < today(now) ? 'expired' : 'in use';
}
