// An asset that a manager offered after the request was made, and the address at which its requester answers.
import { z } from 'zod';

type Named = { id: string; number: number };

export const offerPurpose = 'offered-asset';
/** What the key of an offer's letter is derived from. */
export const offerKeyOf = (requestId: string, assetId: string) => `${requestId}:${assetId}`;
/** Where an offer is answered. */
export const offerPage = (number: number, assetId: string) => `/requests/${number}/offers/${assetId}`;

/** The link in the requester's letter; a post to the page it opens answers, nothing else (rules M7). */
export const doorOfOffer = ({ id, number }: Named, assetId: string) => ({
  path: `${offerPage(number, assetId)}?key=:token`,
  purpose: offerPurpose,
  id: offerKeyOf(id, assetId),
});

type Offer = { wasEnough: boolean; notEnough: string | null; offeredAt: Date };

/** Whether an offer waits for its requester's answer: what was shown before submitting was answered by submitting. */
export const isUnanswered = ({ wasEnough, notEnough, offeredAt }: Offer, { submittedAt }: { submittedAt: Date }) =>
  !wasEnough && notEnough === null && offeredAt > submittedAt;

/** What a requester answers. */
export const OfferAnswerForm = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('enough') }),
  z.object({
    answer: z.literal('not-enough'),
    why: z.string().trim().min(1, 'Say in a few words what is missing').max(500, 'At most 500 characters, please'),
  }),
]);
