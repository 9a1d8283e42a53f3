import { expect, it } from 'vitest';
import { momentEvents } from '~/domain/moments/events';
import { momentSentences } from '~/domain/moments/sentences';

it('has a sentence for every event of a moment', () => {
  expect(Object.keys(momentSentences).sort()).toEqual(Object.keys(momentEvents).sort());
});

it('says what was offered in words, and what it no longer knows as it was written', () => {
  const suggestion = { suggestionId: 'sug_1', moment: 16, name: 'Renewed' };
  expect(momentSentences['suggestion.accepted']({ ...suggestion, offer: 'case-study' })).toBe(
    'accepted what “Renewed” suggested: case study',
  );
  expect(momentSentences['suggestion.accepted']({ ...suggestion, offer: 'bribe' })).toContain('bribe');
});
