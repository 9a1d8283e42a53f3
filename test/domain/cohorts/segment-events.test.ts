import { expect, it } from 'vitest';
import { sentence } from '~/domain/audit/sentence';

it.each([
  ['segment.created', { rule: ['Seats at least 5.'] }, 'created the segment “Large”: Seats at least 5.'],
  [
    'segment.changed',
    { from: ['Everybody.'], to: ['Seats at least 9.'] },
    'changed the segment “Large”: Seats at least 9.',
  ],
  ['segment.archived', {}, 'archived the segment “Large”'],
])('%s reads as a sentence', (kind, data, words) => {
  expect(sentence(kind, { segmentId: 'seg_1', name: 'Large', ...data })).toBe(words);
});
