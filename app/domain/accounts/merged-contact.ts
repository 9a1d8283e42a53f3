// reliability U2: two contacts who are the same person become one, by a person's decision and never by name. Consent only
// tightens, no favour is lost, and what was done twice is joined.
import { type JoinedAsk, withTwoCalls } from '~/domain/requests/joined-ask';
import { formatList, plural } from '~/ui/format';
import { z } from 'zod';

/** One of the two, with what decides whether and how they can be merged. */
export type MergeSide = {
  id: string;
  name: string;
  email: string | null;
  externalId: string | null;
  title: string | null;
  productRole: string | null;
  phone: string | null;
  language: string | null;
  country: string | null;
  timeZone: string | null;
  advocate: MergeAdvocate | null;
};

export type MergeAdvocate = {
  id: string;
  /** claims and asks that are not settled */
  openClaims: number;
  openAsks: number;
  favours: number;
  opportunityIds: readonly string[];
  /** `number`: of the request */
  asks: readonly (JoinedAsk & { number: number })[];
};

/** The form that merges: the contact that goes. */
export const MergeForm = z.object({ goneId: z.string().min(1, 'Choose the other contact.').max(60) });

export type MergeRefusal = { kind: 'same' } | { kind: 'two-calls'; number: number };

/** Why these two cannot be merged now; null where they can. Only two advocates can be in each other's way. */
export function mergeRefusal(kept: MergeSide, gone: MergeSide): MergeRefusal | null {
  if (kept.id === gone.id) return { kind: 'same' };
  const [one, two] = [kept.advocate, gone.advocate];
  const both = one && two && withTwoCalls(one.asks, two.asks);
  return both ? { kind: 'two-calls', number: both.number } : null;
}

/** Why they stay two, and what to do about it. */
export function mergeFault(refusal: MergeRefusal): string {
  if (refusal.kind === 'same') return 'Choose another contact: this is the same one.';
  return `Both have a call for the request R-${refusal.number}, and one person has one call for a request. Call one of the two off on its page, then merge: the other call stays with its times, its people and its briefing. Two calls that took place stay with two people.`;
}

const filled = ['externalId', 'title', 'productRole', 'phone', 'language', 'country', 'timeZone'] as const;
type Fields = Pick<MergeSide, 'email' | (typeof filled)[number]>;

/**
 * What the kept contact says afterwards: its own values, and the other's where it has none. The address is the one the
 * advocate signs in with, if only the other is an advocate.
 */
export function mergedContact(kept: MergeSide, gone: MergeSide): Fields {
  const values = Object.fromEntries(filled.map((field) => [field, kept[field] ?? gone[field]]));
  const [first, second] = gone.advocate && !kept.advocate ? [gone, kept] : [kept, gone];
  return { ...(values as Omit<Fields, 'email'>), email: first.email ?? second.email };
}

/** What merging does, in the words that people read before they press the button. */
export function mergeConsequences(kept: MergeSide, gone: MergeSide): string[] {
  const merged = mergedContact(kept, gone);
  const gains = filled.filter((field) => !kept[field] && gone[field]).map((field) => fieldNames[field]);
  const dropped = [kept.email, gone.email].filter((email) => email && email !== merged.email);
  return [
    `${kept.name} stays. The record of ${gone.name} goes, and what was seen of it goes over: use, surveys, tickets, events, certifications, notes and invitations.`,
    gains.length > 0 && `${kept.name} takes over the ${formatList(gains)}.`,
    dropped.length > 0 && `${formatList(dropped as string[])} is kept no longer as an address of the contact.`,
    kept.externalId &&
      gone.externalId &&
      `The CRM still has the record ${gone.externalId}: merge it there too, or the next import brings it back.`,
    ...advocateConsequences(kept, gone),
    'If either does not want or take our mail or our invitations, that holds for all their addresses.',
    'It cannot be taken back.',
  ].filter((text) => typeof text === 'string');
}

const fieldNames: Record<(typeof filled)[number], string> = {
  externalId: 'CRM id',
  title: 'title',
  productRole: 'role in the product',
  phone: 'phone number',
  language: 'language',
  country: 'country',
  timeZone: 'time zone',
};

function advocateConsequences(kept: MergeSide, gone: MergeSide): string[] {
  if (!gone.advocate) return [];
  if (!kept.advocate) return [`${kept.name} is an advocate afterwards, and signs in as before.`];
  return [
    `Both are advocates. ${kept.name} keeps ${plural(kept.advocate.favours + gone.advocate.favours, 'favour')} of both; the sign-in of ${gone.name} ends.`,
    ...twiceConsequences(kept.advocate, gone.advocate),
    'The stricter wishes stay: the lower cap, the longer pause, a no before a yes; a consent stays only where both gave it, and whoever left under either name has left.',
  ];
}

/** What becomes of what both did, or were asked for. */
function twiceConsequences(one: MergeAdvocate, two: MergeAdvocate): string[] {
  const claims = one.opportunityIds.filter((id) => two.opportunityIds.includes(id)).length;
  const asks = one.asks.filter(({ requestId }) => two.asks.some((other) => other.requestId === requestId)).length;
  const open = [...one.asks, ...two.asks].filter(({ status }) => status === 'OPEN').length;
  return [
    claims > 0 &&
      `Claimed under both names: ${plural(claims, 'opportunity', 'opportunities')}. The claim that went further stays, with what was handed in under both names and only what both allow. A place that comes free goes to the waiting list.`,
    asks > 0 &&
      `Asked under both names: for ${plural(asks, 'request')}. The ask that went further stays, with the call that either has.`,
    open > 1 && 'Both have an open ask: nobody is asked twice at once, so the later one is taken back and not charged.',
  ].filter((text) => typeof text === 'string');
}
