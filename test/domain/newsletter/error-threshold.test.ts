import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whyTooManyErrors } from '~/domain/newsletter/error-threshold';

it.each([
  ['nothing went out yet', { tried: 0, refused: 0, bounced: 0, complained: 0 }, null],
  ['one of three says nothing of a list', { tried: 3, refused: 0, bounced: 1, complained: 0 }, null],
  ['four of forty are still few', { tried: 40, refused: 2, bounced: 1, complained: 1 }, null],
  ['five of a hundred are just borne', { tried: 100, refused: 0, bounced: 5, complained: 0 }, null],
  [
    'five of ninety-nine are not',
    { tried: 99, refused: 0, bounced: 5, complained: 0 },
    'More than 5 % of 99 letters went wrong: 5 bounced.',
  ],
  [
    'all kinds count together',
    { tried: 100, refused: 2, bounced: 3, complained: 1 },
    'More than 5 % of 100 letters went wrong: 3 bounced, 2 refused by the provider, 1 marked as unwanted.',
  ],
])('%s', (_name, letters, why) => {
  expect(whyTooManyErrors(letters)).toBe(why);
});

it('more errors never let an issue go on that fewer stop, nor do more letters stop one that goes on', () => {
  const letters = fc.record({
    tried: fc.integer({ min: 10, max: 1000 }),
    refused: fc.integer({ min: 0, max: 10 }),
    bounced: fc.integer({ min: 0, max: 50 }),
    complained: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(letters, (one) => {
      if (whyTooManyErrors(one)) expect(whyTooManyErrors({ ...one, bounced: one.bounced + 1 })).not.toBeNull();
      else expect(whyTooManyErrors({ ...one, tried: one.tried + 1 })).toBeNull();
    }),
  );
});
