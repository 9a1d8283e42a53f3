// product.md §6: reminders 2, 7 and 14 days after the invitation, never in the reader's night (due-at.ts). They stop on
// joining, on "do not invite me again", on a bounce and with the cohort, wait out a stop moment, and never exceed the ask
// budget (§4).
import { dueAt } from '~/domain/newsletter/due-at';
import { addTime, days, hours } from '~/platform/time';
import type { InvitationFacts, InvitationLimits } from './invitation-rules';

/** When the next reminder after `after` is due; null when all days are over. */
export function nextReminderAt(
  { invitedAt, reminderDays, timeZone }: { invitedAt: Date; reminderDays: readonly number[]; timeZone: string },
  after: Date,
): Date | null {
  const due = reminderDays
    .map((day) => dueAt(addTime(invitedAt, days(day)), timeZone, null))
    .sort((a, b) => a.getTime() - b.getTime());
  return due.find((at) => at > after) ?? null;
}

/** A reminder found late, e.g. after an outage, still goes out for so long; then the next one is waited for. */
const STILL_GOOD = hours(36);

/** The company's: `postalAddress`, which every letter needs, is '' while it is missing; `timeZone` is for whose own is unknown. */
type Limits = InvitationLimits & { postalAddress: string; timeZone: string; now: Date };

export type ReminderDecision =
  { act: 'send' } | { act: 'wait'; until: Date } | { act: 'skip' | 'stop'; reason: string };

/**
 * What to do about a reminder that is due. `wait`: it is night where the reader is. `skip`: not this one, the next may go.
 * `stop`: none goes any more. `invitedThisQuarter`: the invitation is among those its account was charged with.
 */
export function decideReminder(
  facts: InvitationFacts,
  invitation: { dueAt: Date; isOpen: boolean; invitedThisQuarter: boolean },
  { accountQuarterlyCap, postalAddress, timeZone, now }: Limits,
): ReminderDecision {
  const { programme, declinedOn, suppressed, leftOn, email, isStaff, isCompetitor, stops, account } = facts;
  const stop = (reason: string) => ({ act: 'stop', reason }) as const;
  const skip = (reason: string) => ({ act: 'skip', reason }) as const;
  if (programme) return stop('Joined.');
  if (!invitation.isOpen) return stop('The cohort was closed.');
  if (declinedOn) return stop('Asked not to be invited again.');
  if (!email) return stop('Has no e-mail address any more.');
  if (suppressed) return stop(`Mail to the address is stopped: ${suppressed}.`);
  if (leftOn) return stop('Left the account.');
  if (isStaff || isCompetitor) return stop('Works for us or for a competitor.');
  if (!postalAddress) return skip('The postal address of the company was missing.');
  if (stops[0]) return skip(stops[0].text);
  const charged = (account?.charged ?? 0) + (account && !invitation.invitedThisQuarter ? 1 : 0);
  if (charged > accountQuarterlyCap) return skip(`${account?.name} has no asks left this quarter.`);
  if (addTime(invitation.dueAt, STILL_GOOD) < now) return skip('Its day was over.');
  const until = dueAt(now, facts.timeZone ?? timeZone, null);
  return until > now ? { act: 'wait', until } : { act: 'send' };
}
