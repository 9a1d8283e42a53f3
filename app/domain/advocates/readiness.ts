// rules.md §4: trusting someone's word is not readiness: readiness lists its facts, their dates and what is missing.
// product.md §1: joining never gives access by itself; a not-ready account has a reason and a date to look again.
import { addTime, days, dayText } from '~/platform/time';
import { type AccountSignals, signalLine } from './account-signals';

/** Customers for a shorter time are helped first and asked later. */
export const TENURE_DAYS = 90;
const LOOK_AGAIN_DAYS = 30;

/** What is known of an applicant, read once: `getReadinessFacts`. */
export type ReadinessFacts = {
  emailConfirmedOn: Date | null;
  joinedAt: Date;
  leftAccountOn: Date | null;
  profile: { jobTitle: string; expertise: string[]; willing: number };
  account: {
    name: string;
    signedOn: Date | null;
    escalationSince: Date | null;
    churnNoticeOn: Date | null;
    signals: AccountSignals;
  } | null;
};

/** One line of the list, as stored with a decision; `on` is the fact's own date, ISO. */
export type ReadinessFact = { label: string; value: string; on: string | null; ok: boolean };

/** `wording`: safe for the advocate to read. */
export type Line = ReadinessFact & { wording?: string };

/**
 * The facts with their dates, what is missing, and a suggestion. `wording` is safe for the advocate to read: it never
 * speaks of money or of a decision to leave. A person decides; the suggestion only fills in the form.
 */
export function suggestReadiness(
  facts: ReadinessFacts,
  now: Date,
): {
  facts: ReadinessFact[];
  missing: string[];
  suggestion: 'READY' | 'NOT_READY';
  wording: string;
  reviewOn: Date | null;
} {
  const lines = [confirmed(facts), profile(facts), known(facts), ...accountLines(facts, now)];
  const open = lines.filter(({ ok }) => !ok);
  const list = lines.map(({ label, value, on, ok }) => ({ label, value, on, ok }));
  if (open.length === 0) {
    const wording = 'Everything we look at is in order: welcome to the programme.';
    return { facts: list, missing: [], suggestion: 'READY', wording, reviewOn: null };
  }
  return {
    facts: list,
    missing: open.map(({ label }) => label),
    suggestion: 'NOT_READY',
    wording: open.find(({ wording }) => wording)?.wording ?? 'We are still missing a detail about you.',
    reviewOn: lookAgain(facts, now),
  };
}

const iso = (date: Date | null) => date && date.toISOString().slice(0, 10);

function confirmed({ emailConfirmedOn }: ReadinessFacts): Line {
  const value = emailConfirmedOn ? 'Confirmed' : 'Not confirmed';
  const wording = 'Your e-mail address is not confirmed yet.';
  return { label: 'E-mail address', value, on: iso(emailConfirmedOn), ok: emailConfirmedOn !== null, wording };
}

function profile({ profile: { jobTitle, expertise, willing }, joinedAt }: ReadinessFacts): Line {
  const lacks = [
    !jobTitle && 'role',
    expertise.length === 0 && 'expertise',
    willing === 0 && 'an activity they would do',
  ];
  const named = lacks.filter(Boolean).join(', ');
  return {
    label: 'Profile',
    value: named ? `Lacks ${named}` : 'Complete',
    on: iso(joinedAt),
    ok: named === '',
    wording: 'Please tell us a little more about what you know and would like to do.',
  };
}

function known({ account }: ReadinessFacts): Line {
  const wording = 'We have not found the account you work with yet, and are looking into it.';
  return { label: 'Account', value: account?.name ?? 'Not found', on: null, ok: account !== null, wording };
}

function accountLines({ account, leftAccountOn }: ReadinessFacts, now: Date): Line[] {
  if (!account) return [];
  const { signedOn, escalationSince, churnNoticeOn, signals } = account;
  const settled = signedOn !== null && addTime(signedOn, days(TENURE_DAYS)) <= now;
  const first = 'We would like to help you and your team with something first, and will come back to you.';
  return [
    {
      label: 'At the account',
      value: leftAccountOn ? 'Has left' : 'Yes',
      on: iso(leftAccountOn),
      ok: leftAccountOn === null,
      wording: 'Our records say that you work elsewhere now. Please tell us if they are wrong.',
    },
    {
      label: 'Customer for',
      value: signedOn ? `Since ${dayText(signedOn)}` : 'Signing date not known',
      on: iso(signedOn),
      ok: settled,
      wording: 'You have not been with us for long. We ask no favours of anybody who is still settling in.',
    },
    {
      label: 'Open escalation',
      value: escalationSince ? `Since ${dayText(escalationSince)}` : 'None',
      on: iso(escalationSince),
      ok: escalationSince === null,
      wording: first,
    },
    {
      label: 'Churn notice',
      value: churnNoticeOn ? `Given on ${dayText(churnNoticeOn)}` : 'None',
      on: iso(churnNoticeOn),
      ok: churnNoticeOn === null,
      wording: first,
    },
    signalLine(signals),
  ];
}

/** Where only time is missing, the day it has passed; else a month from now. */
function lookAgain({ account }: ReadinessFacts, now: Date): Date {
  const settledOn = account?.signedOn && addTime(account.signedOn, days(TENURE_DAYS));
  const later = addTime(now, days(LOOK_AGAIN_DAYS));
  const on = settledOn && settledOn > now ? settledOn : later;
  return new Date(`${on.toISOString().slice(0, 10)}T00:00:00Z`);
}
