// reliability U2: two contacts who are the same person become one, by a person's decision and never by name. Consent only
// tightens, no favour is lost, and whatever is open is settled first.
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
  requestIds: readonly string[];
};

/** The form that merges: the contact that goes. */
export const MergeForm = z.object({ goneId: z.string().min(1, 'Choose the other contact.').max(60) });

export type MergeRefusal = 'same' | 'open-work' | 'both-claimed' | 'both-asked';

/** Why these two cannot be merged now; null where they can. Only two advocates can be in each other's way. */
export function mergeRefusal(kept: MergeSide, gone: MergeSide): MergeRefusal | null {
  if (kept.id === gone.id) return 'same';
  const [one, two] = [kept.advocate, gone.advocate];
  if (!one || !two) return null;
  if (one.openClaims + one.openAsks + two.openClaims + two.openAsks > 0) return 'open-work';
  if (one.opportunityIds.some((id) => two.opportunityIds.includes(id))) return 'both-claimed';
  if (one.requestIds.some((id) => two.requestIds.includes(id))) return 'both-asked';
  return null;
}

export const mergeFaults: Record<MergeRefusal, string> = {
  same: 'Choose another contact: this is the same one.',
  'open-work':
    'Both are advocates and have open claims or asks. Settle those first, so that nothing promised to them is lost.',
  'both-claimed':
    'Both claimed the same opportunity. As one advocate they could have done it only once, so they stay two.',
  'both-asked':
    'Both were asked for the same request. As one advocate they could have been asked only once, so they stay two.',
};

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
    'The stricter wishes stay: the lower cap, the longer pause, a no before a yes; a consent stays only where both gave it, and whoever left under either name has left.',
  ];
}
