// product.md §4: the owner of an account agrees or objects before their customer is asked. Their yes is needed where the
// SOP says so, shortly before a renewal, and where somebody's rest was shortened; their no always counts.
import type { ApprovalStatus } from '~/generated/prisma/enums';
import { addTime, days, dayText } from '~/platform/time';

/** asking so shortly before a renewal can look like bargaining */
export const RENEWAL_AHEAD = days(30);

export type OwnerAnswer = 'not needed' | 'not asked' | 'waiting' | 'agreed' | 'objected' | 'passed';

/** Where the owner of a candidate's account stands. `why`: what makes their yes needed; empty when it is not. */
export type OwnerStanding = {
  personId: string;
  name: string;
  answer: OwnerAnswer;
  /** of an objection: until when; null: for this request */
  until: Date | null;
  reason: string | null;
  why: string[];
};

export type OwnerFacts = {
  owner: { id: string; name: string } | null;
  account: { renewalOn: Date | null };
  /** the SOP of the request wants an owner's yes */
  sopWants: boolean;
  /** their rest after a live favour was shortened for this request */
  restWasCut: boolean;
  /** what was asked for this request and this advocate, and of whom */
  approval: (Answer & { status: ApprovalStatus }) | null;
  /** an objection to any ask of this account that was made with another request and still holds */
  objection: Answer | null;
};

type Answer = {
  owner: { id: string; name: string };
  answeredAt: Date | null;
  objectsUntil: Date | null;
  reason: string | null;
};

/** Null: there is nobody who could agree, and nobody who objected. Days are midnight UTC and count themselves. */
export function ownerStanding(facts: OwnerFacts, now: Date): OwnerStanding | null {
  const { owner, approval, objection } = facts;
  const person = owner ?? approval?.owner ?? objection?.owner;
  if (!person) return null;
  const who = { personId: person.id, name: person.name, why: owner ? whyNeeded(facts, now) : [] };
  const ownNo = approval?.status === 'OBJECTED' && !isOver(approval.objectsUntil, now) ? approval : null;
  const no = ownNo ?? (hasAgreedSince(objection, approval) ? null : objection);
  if (no) return { ...who, name: no.owner.name, answer: 'objected', until: no.objectsUntil, reason: no.reason };
  return { ...who, answer: answerOf(approval?.status, who.why), until: null, reason: approval?.reason ?? null };
}

/** A yes to this request that came after an objection to all of them. */
const hasAgreedSince = (objection: OwnerFacts['objection'], approval: OwnerFacts['approval']) =>
  approval?.status === 'AGREED' &&
  objection?.answeredAt != null &&
  approval.answeredAt !== null &&
  approval.answeredAt >= objection.answeredAt;

/** Why somebody has to agree first, as a sentence; null: nobody, or they did. Silence that has passed holds nobody up. */
export function ownerFirst(owner: OwnerStanding | null): string | null {
  if (owner?.answer === 'not asked') return `${owner.name} has not been asked yet. ${owner.why.join(' ')}`;
  if (owner?.answer === 'waiting') return `${owner.name} has not answered yet. ${owner.why.join(' ')}`.trim();
  return null;
}

function answerOf(status: ApprovalStatus | undefined, why: string[]): OwnerAnswer {
  if (status === 'AGREED') return 'agreed';
  if (status === 'WAITING') return 'waiting';
  if (status === 'PASSED') return 'passed';
  return why.length ? 'not asked' : 'not needed';
}

function whyNeeded({ sopWants, account: { renewalOn }, restWasCut }: OwnerFacts, now: Date): string[] {
  const isNear = renewalOn && isAhead(renewalOn, now) && renewalOn <= addTime(now, RENEWAL_AHEAD);
  return [
    ...(sopWants ? ['The SOP asks the owner first.'] : []),
    ...(isNear ? [`Renewal on ${dayText(renewalOn)}: asking now can look like bargaining.`] : []),
    ...(restWasCut ? ['Their rest was shortened.'] : []),
  ];
}

const isAhead = (day: Date, now: Date) => addTime(day, days(1)) > now;
const isOver = (day: Date | null, now: Date) => day !== null && !isAhead(day, now);
