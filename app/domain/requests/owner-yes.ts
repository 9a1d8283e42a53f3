// product.md §4: the owner of an account agrees or objects before their customer is asked. Their yes is needed where the
// SOP says so, shortly before a renewal, and where somebody's rest was shortened; their no always counts.
import type { ApprovalStatus } from '~/generated/prisma/enums';
import { addTime, days, dayText } from '~/platform/time';

/** asking so shortly before a renewal can look like bargaining */
const RENEWAL_AHEAD = days(30);

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
  /** what was asked of the owner for this request and this advocate */
  approval: {
    status: ApprovalStatus;
    answeredAt: Date | null;
    objectsUntil: Date | null;
    reason: string | null;
  } | null;
  /** an objection to any ask of this account, made with another request; the day it ends */
  objection: { answeredAt: Date | null; objectsUntil: Date | null; reason: string | null } | null;
};

/** Null: the account has no owner, so nobody can be asked. Days are midnight UTC and count themselves. */
export function ownerStanding(facts: OwnerFacts, now: Date): OwnerStanding | null {
  const { owner, approval, objection } = facts;
  if (!owner) return null;
  const who = { personId: owner.id, name: owner.name, why: whyNeeded(facts, now) };
  const agreedAt = approval?.status === 'AGREED' ? approval.answeredAt : null;
  const no = approval?.status === 'OBJECTED' ? approval : objection;
  const isLater = agreedAt !== null && no?.answeredAt != null && agreedAt >= no.answeredAt;
  if (no && !isLater && !isOver(no.objectsUntil, now)) {
    return { ...who, answer: 'objected', until: no.objectsUntil, reason: no.reason };
  }
  return { ...who, answer: answerOf(approval?.status, who.why), until: null, reason: approval?.reason ?? null };
}

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
