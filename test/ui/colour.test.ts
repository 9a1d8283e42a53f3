import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, mix, parseHex, type Rgb, toHex } from '~/ui/colour';

const rgb = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

test('hex and triple are the same colour', () => {
  fc.assert(fc.property(rgb, (colour) => void expect(parseHex(toHex(colour))).toEqual(colour)));
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#767676', 4.54],
  ['#ff0000', '#ffffff', 4],
])('contrast of %s and %s is %d, as the W3C’s own tools say', (one, other, value) => {
  expect(contrast(parseHex(one)!, parseHex(other)!)).toBeCloseTo(value, 2);
});

test('a mix lies between its parts', () => {
  fc.assert(
    fc.property(rgb, rgb, fc.float({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const between = mix(one as Rgb, other as Rgb, share);
      between.forEach((part, index) => {
        expect(part).toBeGreaterThanOrEqual(Math.min(one[index]!, other[index]!));
        expect(part).toBeLessThanOrEqual(Math.max(one[index]!, other[index]!));
      });
    }),
  );
});
