import { expect, it } from 'vitest';
import { publishedReviewFaults } from '~/domain/opportunities/published-review';

it('keeps words, audience and offer, each named where it is typed', () => {
  const faults = publishedReviewFaults(['places', 'summary', 'audience', 'incentiveAmount']);
  expect(faults.map(({ code, field }) => [code, field])).toEqual([
    ['review-published', 'summary'],
    ['review-published', 'form'],
    ['review-published', 'incentiveAmount'],
  ]);
});

it('lets days and places move', () => {
  const fields = ['minutes', 'places', 'claimBy', 'handInBy', 'lapseAfterDays', 'slug', 'seenBy', 'topics'];
  expect(publishedReviewFaults(fields)).toEqual([]);
});
