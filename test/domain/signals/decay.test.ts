import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { daysAgo } from '#test/support/signals';
import { decayed } from '~/domain/signals/decay';

it.each([
  ['the day itself', 0, 180, 1],
  ['a goal of three weeks ago', 22, 180, 0.92],
  ['a survey of three days ago', 3, 60, 0.97],
  ['a feature of eleven weeks ago', 78, 90, 0.55],
  ['an event of spring', 253, 60, 0.05],
  ['one half-life', 30, 30, 0.5],
])('%s', (_, age, halfLifeDays, left) => {
  expect(decayed({ strength: 1, halfLifeDays, on: daysAgo(age) }, NOW)).toBe(left);
});

it('knows nothing of days to come', () => {
  expect(decayed({ strength: 1, halfLifeDays: 30, on: daysAgo(-1) }, NOW)).toBe(0);
});

it('never grows with age, never exceeds what it began with, and lasts longer with a longer half-life', () => {
  const strength = fc.double({ min: 0.1, max: 1, noNaN: true });
  const whole = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(strength, whole, whole, fc.integer({ min: 1, max: 1000 }), (begin, one, two, halfLifeDays) => {
      const [young, old] = [Math.min(one, two), Math.max(one, two)];
      const left = (age: number, halfLife = halfLifeDays) =>
        decayed({ strength: begin, halfLifeDays: halfLife, on: daysAgo(age) }, NOW);
      expect(left(old)).toBeLessThanOrEqual(left(young));
      expect(left(young)).toBeLessThanOrEqual(Math.round(begin * 100) / 100);
      expect(left(old)).toBeGreaterThanOrEqual(0);
      expect(left(old, halfLifeDays + 1)).toBeGreaterThanOrEqual(left(old));
    }),
  );
});
