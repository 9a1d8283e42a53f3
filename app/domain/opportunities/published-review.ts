// rules V4 and V5: who was asked for a review, by which rule, in which words and for what, is immutable once they were
// asked; everybody asked gets the same. Days and places may still move.
import type { OpportunityFault } from './opportunity-faults';

const KEPT =
  'title summary body steps thanks thanksKind evidence audience platform incentive incentiveAmount disclosure';
const keptOfReview = new Set(KEPT.split(' '));

/** What of an open review may not be changed any more: people were asked with these words, by this rule (V4, V5). */
export function publishedReviewFaults(fields: readonly string[]): OpportunityFault[] {
  const text = 'People were asked with this already. Close the review and start a new one to change it.';
  const kept = fields.filter((field) => keptOfReview.has(field));
  return kept.map((field) => ({ code: 'review-published', field: field === 'audience' ? 'form' : field, text }));
}
