// Who gets an issue: everybody in the programme is looked at, and whoever is left out is left out for a named reason
// (product.md §7; rules.md M3 to M5).
export type Candidate = {
  advocateId: string;
  email: string;
  timeZone: string;
  readiness: 'APPLIED' | 'READY' | 'NOT_READY';
  hasLeft: boolean;
  isDisabled: boolean;
  newsletter: 'yes' | 'left' | 'never';
  isPaused: boolean;
  hasStopMoment: boolean;
  isSuppressed: boolean;
  /** the issue is for a segment, and they are not in it */
  isOutsideSegment: boolean;
};

export const exclusions = {
  left: 'Left the programme',
  disabled: 'Sign-in is switched off',
  applied: 'Applied, not ready yet',
  'not-ready': 'Not ready',
  bounced: 'Address bounced or complained',
  unsubscribed: 'Unsubscribed from the newsletter; the rest goes on',
  'no-consent': 'Has not said yes to the newsletter',
  paused: 'Paused by themselves',
  'stop-moment': 'A stop moment at the account',
  'outside-segment': 'Not in the segment of this issue',
  duplicate: 'The same address is already in this issue',
} as const;

export type Exclusion = keyof typeof exclusions;

/** Why a candidate is left out, or null: they get the letter. The reason that lasts longest is named. */
export function exclusionOf(candidate: Candidate): Exclusion | null {
  if (candidate.hasLeft) return 'left';
  if (candidate.isDisabled) return 'disabled';
  if (candidate.isSuppressed) return 'bounced';
  if (candidate.newsletter === 'left') return 'unsubscribed';
  if (candidate.newsletter === 'never') return 'no-consent';
  if (candidate.readiness === 'APPLIED') return 'applied';
  if (candidate.readiness === 'NOT_READY') return 'not-ready';
  if (candidate.hasStopMoment) return 'stop-moment';
  if (candidate.isPaused) return 'paused';
  if (candidate.isOutsideSegment) return 'outside-segment';
  return null;
}

/** Splits candidates into those who get the letter, one an address, and those who do not, each with the reason. */
export function splitAudience(candidates: Candidate[]) {
  const included: Candidate[] = [];
  const excluded: (Candidate & { reason: Exclusion })[] = [];
  const addresses = new Set<string>();
  for (const candidate of candidates) {
    const reason = exclusionOf(candidate) ?? (addresses.has(candidate.email) ? 'duplicate' : null);
    if (reason) excluded.push({ ...candidate, reason });
    else {
      addresses.add(candidate.email);
      included.push(candidate);
    }
  }
  return { included, excluded };
}

/** How many get a letter of those who were considered, and how many do not, by reason. */
export function summariseAudience(candidates: Candidate[]) {
  const { included, excluded } = splitAudience(candidates);
  return { included: included.length, considered: candidates.length, reasons: countReasons(excluded) };
}

/** How many were left out for which reason. */
export function countReasons(excluded: { reason: Exclusion }[]): Partial<Record<Exclusion, number>> {
  const counts: Partial<Record<Exclusion, number>> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
