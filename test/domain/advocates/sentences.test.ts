import { expect, it } from 'vitest';
import { advocateEvents } from '~/domain/advocates/events';
import { advocateSentences } from '~/domain/advocates/sentences';

it('has a sentence for every event of an advocate', () => {
  expect(Object.keys(advocateSentences).sort()).toEqual(Object.keys(advocateEvents).sort());
});

it('names a scope or rung it no longer knows as it was written', () => {
  expect(advocateSentences['consent.given']({ scope: 'FAX' })).toBe('gave consent to FAX');
  expect(advocateSentences['rung.opened']({ rung: 'MOON' })).toBe('opened a rung early: MOON');
});
