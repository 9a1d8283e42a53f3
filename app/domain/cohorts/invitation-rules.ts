// product.md §6, rules §2 (M3, M5) and §4: whom a letter may invite. Bounces, complaints and a "do not invite me again"
// hold for every cohort; one invitation a person and quarter; an invitation is one ask of its account's budget; stop
// moments stop it as they stop every ask. Staff and competitors are never invited (V6).
import { dayText, quarterEnd } from '~/platform/time';

/** What is known of one contact, read once by `listInvitationFacts`. Days are midnight UTC. */
export type InvitationFacts = {
  contactId: string;
  name: string;
  email: string | null;
  timeZone: string | null;
  /** the CRM says they work elsewhere now */
  leftOn: Date | null;
  /** `charged`: asks and invitations of this quarter, over all its people */
  account: { id: string; name: string; charged: number } | null;
  programme: 'in' | 'left' | null;
  /** a colleague, or an address at one of our own domains */
  isStaff: boolean;
  isCompetitor: boolean;
  /** why no mail goes to the address: a bounce or a complaint */
  suppressed: string | null;
  /** since when they want no invitations */
  declinedOn: Date | null;
  stops: readonly { text: string; until: string | null; endsWhen: string }[];
  /** their newest invitation of this quarter, by any cohort */
  invitedAt: Date | null;
};

export type InviteRefusalCode =
  | 'unknown'
  | 'closed'
  | 'no-postal-address'
  | 'no-address'
  | 'suppressed'
  | 'declined'
  | 'left'
  | 'advocate'
  | 'staff'
  | 'competitor'
  | 'stop'
  | 'invited'
  | 'account-budget';

/** Why somebody is not invited now, as a sentence. `until`: when it ends by itself; null: it does not. */
export type InviteRefusal = { code: InviteRefusalCode; text: string; until: Date | null };

/** Every letter carries the company's postal address (rules M1), and it is missing. */
export const noPostalAddress: InviteRefusal = {
  code: 'no-postal-address',
  text: 'Letters need our postal address: an admin enters it in the settings.',
  until: null,
};

export type InvitationLimits = { accountQuarterlyCap: number };

/** Everything that forbids to invite this contact now, what lasts longest first. Empty: they may be invited. */
export function invitationRefusals(facts: InvitationFacts, limits: InvitationLimits, now: Date): InviteRefusal[] {
  return [...lasting(facts), ...passing(facts, limits, now)];
}

const ever = (code: InviteRefusalCode, text: string): InviteRefusal => ({ code, text, until: null });

function lasting(facts: InvitationFacts): InviteRefusal[] {
  const { programme, isStaff, isCompetitor, leftOn, email, declinedOn, suppressed } = facts;
  const found: InviteRefusal[] = [];
  if (programme === 'in') found.push(ever('advocate', 'Is in the programme already.'));
  if (programme === 'left') found.push(ever('advocate', 'Was in the programme and left it.'));
  if (isStaff) found.push(ever('staff', 'Works for us.'));
  if (isCompetitor) found.push(ever('competitor', 'Works for a competitor.'));
  if (leftOn) found.push(ever('left', `Left the account on ${dayText(leftOn)}.`));
  if (!email) found.push(ever('no-address', 'Has no e-mail address in the CRM.'));
  if (declinedOn) found.push(ever('declined', `Asked on ${dayText(declinedOn)} not to be invited again.`));
  if (suppressed) found.push(ever('suppressed', `Mail to the address is stopped: ${suppressed}.`));
  return found;
}

function passing({ stops, invitedAt, account }: InvitationFacts, limits: InvitationLimits, now: Date): InviteRefusal[] {
  const until = quarterEnd(now);
  const found: InviteRefusal[] = stops.map((stop) => ({
    code: 'stop',
    text: `${stop.text} ${stop.endsWhen}`,
    until: stop.until ? new Date(stop.until) : null,
  }));
  if (invitedAt) {
    const text = `Was invited on ${dayText(invitedAt)}; one invitation a quarter is enough.`;
    found.push({ code: 'invited', text, until });
  }
  if (account && account.charged >= limits.accountQuarterlyCap) {
    const text = `${account.name} has had ${account.charged} of ${limits.accountQuarterlyCap} asks and invitations this quarter, over all its people.`;
    found.push({ code: 'account-budget', text, until });
  }
  return found;
}

export type Considered = { contactId: string; refusal: InviteRefusal | null };

/**
 * What would become of these contacts if they were invited in this order: each invitation uses up one ask of its
 * account, which those after it feel. `used` carries that on from one page of contacts to the next.
 */
export function planInvitations(
  candidates: readonly InvitationFacts[],
  limits: InvitationLimits,
  { now, used = new Map() }: { now: Date; used?: Map<string, number> },
): Considered[] {
  return candidates.map((facts) => {
    const { account, contactId } = facts;
    const sofar = account ? (used.get(account.id) ?? 0) : 0;
    const seen = account ? { ...facts, account: { ...account, charged: account.charged + sofar } } : facts;
    const refusal = invitationRefusals(seen, limits, now)[0] ?? null;
    if (account && !refusal) used.set(account.id, sofar + 1);
    return { contactId, refusal };
  });
}
