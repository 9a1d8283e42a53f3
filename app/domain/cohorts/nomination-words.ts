// product.md §1 and §6: whoever nominated somebody sees what came of it, in the same words on the page and in the letter.
import type { NominationStatus } from '~/generated/prisma/enums';

export const nominationStatuses: Record<NominationStatus, { name: string; tone: 'info' | 'good' | 'plain' }> = {
  NEW: { name: 'Waits for a decision', tone: 'info' },
  INVITED: { name: 'Invited', tone: 'info' },
  JOINED: { name: 'Joined', tone: 'good' },
  DECLINED: { name: 'Not invited', tone: 'plain' },
  LAPSED: { name: 'Did not join', tone: 'plain' },
};

/** Headline and what it means, told to the nominator when the status changed. */
export function nominationNews(
  status: Exclude<NominationStatus, 'NEW'>,
  name: string,
  reason: string | null,
): { headline: string; summary: string } {
  if (status === 'INVITED') {
    return {
      headline: `${name} is invited`,
      summary:
        'The letter says that a colleague thought of them. You hear from us when they join; nothing is left to do.',
    };
  }
  if (status === 'JOINED') {
    return {
      headline: `${name} joined`,
      summary: 'Thank you: you brought an advocate into the programme. They choose what they do and how often.',
    };
  }
  if (status === 'LAPSED') {
    return {
      headline: `${name} did not join`,
      summary: `${reason ?? 'Nothing came of the invitation.'} They may still join, and with news of them you may nominate them again.`,
    };
  }
  return {
    headline: `${name} is not invited for now`,
    summary: `${reason ?? 'It does not fit now.'} Thank you for thinking of them all the same.`,
  };
}
