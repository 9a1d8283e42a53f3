import fc from 'fast-check';
import { expect, it } from 'vitest';
import { list, rows, twin, wrap } from '#emails/text';

it('wraps at 72 columns and loses no word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1 }),
      fc.integer({ min: 0, max: 10 }),
      (words, by) => {
        const wrapped = wrap(words.join(' '), ' '.repeat(by));
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(words);
        for (const line of wrapped.split('\n')) {
          expect(line.length).toBeLessThanOrEqual(72);
          expect(line.startsWith(' '.repeat(by))).toBe(true);
        }
      },
    ),
  );
});

it('lets a long word stand alone', () => {
  expect(wrap(`see ${'x'.repeat(90)} there`)).toBe(`see\n${'x'.repeat(90)}\nthere`);
});

it('lines up rows and lists', () => {
  expect(rows([['Takes', '25 minutes']])).toBe('Takes         25 minutes');
  expect(list(['one', 'two'])).toBe('- one\n- two');
});

it('ends with why it came and from where', () => {
  expect(twin({ programme: 'P', reason: 'Because.', postalAddress: 'Street 1' }, ['Hello', ''])).toBe(
    'P\n\nHello\n\n--\nWhy you get this. Because.\n\nStreet 1\n',
  );
});
