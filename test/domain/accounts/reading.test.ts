import { describe, expect, test } from 'vitest';
import { isNullWord, weigher } from '~/domain/accounts/reading';

// Toy ways of reading: “a1” is 1 in way a only, “b2” in way b only, “a1b2” is 1 or 2, “c” is neither.
const read = (text: string, way: string) => new RegExp(`${way}(\\d)`).exec(text)?.[1] ?? null;

describe('weigher', () => {
  test.each([
    [['a1', 'a1b2'], 'a', { a: 1, b: 0 }, 1, 'a1b2'],
    [['b2', 'c'], 'b', { a: 0, b: 1 }, 0, null],
    [['a1', 'b2'], 'ask', { a: 1, b: 1 }, 0, null],
    [['a1b2', 'a3b4'], 'ask', { a: 0, b: 0 }, 2, 'a1b2'],
    [['a1b1', 'c', ''], null, { a: 0, b: 0 }, 0, null],
    [[], null, { a: 0, b: 0 }, 0, null],
  ])('%j → %s', (values, style, only, either, example) => {
    const weighing = weigher(['a', 'b'], read);
    values.forEach(weighing.add);
    expect(weighing.evidence()).toEqual({ style, only, either, example });
  });
});

test.each([
  ['NULL', true],
  [' n/a ', true],
  ['-', true],
  ['0', false],
  ['', false],
  ['nope', false],
])('isNullWord(%j) is %s', (text, is) => expect(isNullWord(text)).toBe(is));
