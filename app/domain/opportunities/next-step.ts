// What somebody does next with a claim, said on the board and on the claim itself.
import type { ClaimStatus, EvidenceKind } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import { ordinal } from './card-text';
import { dueText } from './claim-due';

export type ClaimFacts = {
  status: ClaimStatus;
  evidence: EvidenceKind;
  dueAt: Date | null;
  submittedAt: Date | null;
  reason: string | null;
  /** of a waiting claim, from 1 */
  position: number | null;
};

/** One or two sentences, the words of the button that leads on (null: nothing to do), and how far they are of four steps. */
export function nextStep(claim: ClaimFacts): { text: string; button: string | null; step: number } {
  const by = claim.dueAt ? ` by ${dueText(claim.dueAt)}` : '';
  switch (claim.status) {
    case 'WAITING':
      return {
        text: `Every place is taken. You are ${ordinal(claim.position ?? 1)} on the waiting list, and we write to you when a place comes free.`,
        button: null,
        step: 0,
      };
    case 'CLAIMED':
      return claim.evidence === 'NONE'
        ? { text: `Tell us when it is done${by}. We take your word for it.`, button: 'It is done', step: 1 }
        : { text: `Hand it in${by}. You can save it and finish later.`, button: 'Hand it in', step: 1 };
    case 'RETURNED':
      return {
        text: `One wish before it counts: ${claim.reason ?? ''} There is time${by && ` until${by.slice(3)}`}.`,
        button: 'Change it',
        step: 1,
      };
    case 'SUBMITTED':
      return {
        text: `It is with us${claim.submittedAt ? ` since ${dayText(claim.submittedAt)}` : ''}. We answer within three working days.`,
        button: null,
        step: 2,
      };
    case 'APPROVED':
      return { text: 'Done. Thank you.', button: null, step: 4 };
    case 'LAPSED':
      return { text: claim.reason ?? 'It lapsed.', button: null, step: 0 };
    case 'WITHDRAWN':
      return { text: 'You withdrew from this. You can claim it again while there is room.', button: null, step: 0 };
  }
}

export const claimSteps = ['Claimed', 'Handed in', 'Looked at', 'Thanked'];

/** How staff read a claim's status. */
export const claimStatusNames: Record<ClaimStatus, string> = {
  WAITING: 'On the waiting list',
  CLAIMED: 'Claimed',
  SUBMITTED: 'Handed in',
  RETURNED: 'Returned',
  APPROVED: 'Approved',
  WITHDRAWN: 'Withdrawn',
  LAPSED: 'Lapsed',
};
