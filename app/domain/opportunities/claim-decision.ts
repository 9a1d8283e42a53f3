// A claim takes a place, or a seat on the waiting list when all are taken (product.md §2). Withdrawing or lapsing costs
// nothing: the same person may claim again. Claiming twice is claiming once.
import type { ClaimStatus } from '~/generated/prisma/enums';
import { ok, refuse, type Result } from '~/platform/result';
import { type Block, eligibility, type OpportunityFacts, type PersonFacts } from './eligibility';

export type ClaimRefusal = Block | { code: 'done' | 'full'; text: string };

const ended: ClaimStatus[] = ['WITHDRAWN', 'LAPSED'];
const holding: ClaimStatus[] = ['CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED'];

/** Whether a claim of this status holds one of the places. */
export const holdsPlace = (status: ClaimStatus) => holding.includes(status);
/** Whether it is on its way: it can be withdrawn. */
export const isUnderWay = (status: ClaimStatus) => !ended.includes(status) && status !== 'APPROVED';

type Facts = {
  person: PersonFacts;
  opportunity: OpportunityFacts & { places: number | null; taken: number };
  existing: { status: ClaimStatus } | null;
  /** without it a full opportunity is a refusal */
  mayWait: boolean;
};

/** What claiming now means. `already`: they have it, nothing changes. */
export function decideClaim(facts: Facts, now: Date): Result<'already' | 'claim' | 'wait', ClaimRefusal> {
  const { person, opportunity, existing, mayWait } = facts;
  if (existing?.status === 'APPROVED')
    return refuse({ code: 'done', text: 'You have done this one already. Thank you.' });
  if (existing && isUnderWay(existing.status)) return ok('already');
  const [block] = eligibility(person, opportunity, now).blocks;
  if (block) return refuse(block);
  if (opportunity.places === null || opportunity.taken < opportunity.places) return ok('claim');
  return mayWait ? ok('wait') : refuse({ code: 'full', text: 'Every place is taken.' });
}
