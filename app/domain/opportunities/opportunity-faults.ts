// What may not be saved or published, by field. Reviews: V1 wording, V2 neutral audience, V5 disclosure, V7 no words to
// copy, V9 the platform's policy. Everything else: days and numbers that contradict each other.
import type { EvidenceKind } from '~/generated/prisma/enums';
import { opinionFields, type SegmentRule } from '~/domain/cohorts/segment';
import { formatList } from '~/ui/format';
import { copyCheck } from './copy-check';
import type { OpportunityInput } from './schema';

export type PlatformPolicy = { incentiveCap: number; currency: string; evidence: EvidenceKind };
/** A saved segment that the audience names; null: there is none of this id, or it was archived. */
export type NamedSegment = { id: string; name: string; rule: SegmentRule } | null;
export type FaultCode =
  | 'days-contradict'
  | 'places-taken'
  | 'steps-longer'
  | 'platform-unknown'
  | 'audience-not-neutral'
  | 'segment-unknown'
  | 'segment-not-neutral'
  | 'copy-leans'
  | 'incentive-without-policy'
  | 'incentive-over-cap'
  | 'incentive-without-disclosure'
  | 'incentive-not-for-this'
  | 'evidence-not-allowed'
  | 'review-published';
export type OpportunityFault = { code: FaultCode; field: string; text: string };

/** Everything that stands in the way; empty: it may be saved. `policy` is that of the input's platform, if there is one. */
export function opportunityFaults(
  input: OpportunityInput,
  { policy, taken, segments }: { policy: PlatformPolicy | null; taken: number; segments: readonly NamedSegment[] },
): OpportunityFault[] {
  return [
    ...plainFaults(input, taken),
    ...(segments.includes(null) ? [segmentUnknown] : []),
    ...(input.activity === 'REVIEW'
      ? [...reviewFaults(input, policy), ...leaningSegments(segments)]
      : otherFaults(input)),
  ];
}

function plainFaults({ claimBy, handInBy, places, minutes, steps }: OpportunityInput, taken: number) {
  const faults: OpportunityFault[] = [];
  if (claimBy && handInBy && handInBy < claimBy) {
    faults.push({ code: 'days-contradict', field: 'handInBy', text: 'The day to hand in is before the day to claim.' });
  }
  if (places !== null && places < taken) {
    const text = `${taken} places are taken already. Choose ${taken} or more, or let people finish first.`;
    faults.push({ code: 'places-taken', field: 'places', text });
  }
  const told = steps.reduce((sum, step) => sum + (step.who === 'you' ? (step.minutes ?? 0) : 0), 0);
  if (told > minutes) {
    const text = `The steps add up to ${told} minutes of their time, more than the ${minutes} promised.`;
    faults.push({ code: 'steps-longer', field: 'minutes', text });
  }
  return faults;
}

function reviewFaults(input: OpportunityInput, policy: PlatformPolicy | null): OpportunityFault[] {
  const unknown: OpportunityFault = {
    code: 'platform-unknown',
    field: 'platform',
    text: 'No policy of this platform is recorded. Leave the platform empty, or have an admin record what it allows.',
  };
  return [
    ...(input.platform && !policy ? [unknown] : []),
    ...neutrality(input),
    ...wording(input),
    ...incentive(input, policy),
    ...proof(input, policy),
  ];
}

// V2: the audience of a review uses neutral facts of the account only; feelings and standing never.
function neutrality({ audience }: OpportunityInput): OpportunityFault[] {
  const leaning = [
    { field: 'types', is: audience.types.length > 0, what: 'advocate types' },
    { field: 'rungs', is: audience.rungs.length > 0, what: 'rungs' },
    { field: 'willing', is: audience.willing.length > 0, what: 'what people like to do' },
  ];
  return leaning
    .filter(({ is }) => is)
    .map(({ field, what }) => ({
      code: 'audience-not-neutral',
      field,
      text: `A review is open to everybody alike: its audience cannot use ${what}. Keep to industry, region, plan, segment and time with us.`,
    }));
}

const segmentUnknown: OpportunityFault = {
  code: 'segment-unknown',
  field: 'segmentIds',
  text: 'A segment that was chosen here was archived meanwhile. Choose another one.',
};

// V2 again: a filter saved beforehand is still the audience.
function leaningSegments(segments: readonly NamedSegment[]): OpportunityFault[] {
  return segments.flatMap((segment) => {
    const fields = segment ? opinionFields(segment.rule) : [];
    if (!segment || fields.length === 0) return [];
    const text = `A review is open to everybody alike: the segment “${segment.name}” asks about ${formatList(fields)}. Choose one that keeps to neutral facts.`;
    return [{ code: 'segment-not-neutral' as const, field: 'segmentIds', text }];
  });
}

function wording(input: OpportunityInput): OpportunityFault[] {
  const { title, summary, body, thanks, steps, incentive, disclosure } = input;
  const fields = {
    ...{ title, summary, body, thanks },
    steps: steps.map((step) => `${step.title}. ${step.text}`).join('\n'),
    incentive: incentive ?? '',
    disclosure: disclosure ?? '',
  };
  return Object.entries(fields).flatMap(([field, words]) =>
    copyCheck(words).map(({ text }) => ({ code: 'copy-leans' as const, field, text })),
  );
}

function incentive(input: OpportunityInput, policy: PlatformPolicy | null): OpportunityFault[] {
  if (!input.incentive) return [];
  if (!policy) {
    const text = 'No policy of this platform is recorded, so nothing may be offered. Leave the incentive out.';
    return [{ code: 'incentive-without-policy', field: 'incentive', text }];
  }
  const faults: OpportunityFault[] = [];
  if (!input.disclosure) {
    const text = 'Say that the review is incentivised, and that everybody invited is offered the same.';
    faults.push({ code: 'incentive-without-disclosure', field: 'disclosure', text });
  }
  if (input.incentiveAmount === null || input.incentiveAmount > policy.incentiveCap) {
    const text = `This platform allows at most ${policy.incentiveCap} ${policy.currency}. Enter the amount.`;
    faults.push({ code: 'incentive-over-cap', field: 'incentiveAmount', text });
  }
  return faults;
}

function proof({ evidence }: OpportunityInput, policy: PlatformPolicy | null): OpportunityFault[] {
  const allowed = policy?.evidence ?? 'NONE';
  if (evidence === 'NONE' || evidence === allowed || allowed === 'LINK_OR_TEXT') return [];
  const text = policy
    ? 'This platform does not allow that proof of a review to be asked. Take their word.'
    : 'No policy of this platform is recorded, so no proof may be asked. Take their word.';
  return [{ code: 'evidence-not-allowed', field: 'evidence', text }];
}

function otherFaults(input: OpportunityInput): OpportunityFault[] {
  if (!input.incentive && !input.platform) return [];
  const text = 'Platform and incentive are for reviews. Say here how you thank people instead.';
  return [{ code: 'incentive-not-for-this', field: input.incentive ? 'incentive' : 'platform', text }];
}
