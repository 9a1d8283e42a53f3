import fc from 'fast-check';
import { expect, it } from 'vitest';
import { termsOf } from '~/domain/assets/terms';

const words = (text: string) => termsOf(text).map(({ word }) => word);

it.each([
  ['They need a reference call with somebody who moved to one plan.', ['moved', 'one', 'plan']],
  ['BI and AI, not it', ['BI', 'AI']],
  ['“data return” and "exit terms"', ['data return', 'exit terms']],
  ['Winter winter WINTER', ['WINTER']],
  ['Schichtübergabe, Łódź', ['Schichtübergabe', 'Łódź']],
  ['a an the of', []],
  ['', []],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('a phrase is looked for as one, a word with its synonyms', () => {
  expect(termsOf('“data return” Excel')).toEqual([
    { word: 'data return', queries: [{ text: '"data return"', how: 'word' }] },
    {
      word: 'Excel',
      queries: [
        { text: 'Excel', how: 'word' },
        { text: '"spreadsheet"', how: 'synonym' },
        { text: '"worksheet"', how: 'synonym' },
      ],
    },
  ]);
});

it('of any text at most 32 distinct terms are made', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: 'grapheme' }), (text) => {
      const terms = words(text).map((word) => word.toLowerCase());
      expect(terms.length).toBeLessThanOrEqual(32);
      expect(new Set(terms).size).toBe(terms.length);
    }),
  );
});
