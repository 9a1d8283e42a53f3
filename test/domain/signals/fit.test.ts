import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { anyFacts } from '#test/support/signals';
import { defaultCatalogue } from '~/domain/signals/default-catalogue';
import { fitOf } from '~/domain/signals/fit';
import { dateFromDay } from '~/platform/time';

const rule = { ...defaultCatalogue.fit, industry: { points: 25, good: ['Food retail', 'Logistics'] } };
const known = { seats: 18, industry: 'food retail ', plan: 'Pro', signedOn: dateFromDay('2025-05-19') };

it('adds four parts up and says why', () => {
  expect(fitOf(known, rule, NOW)).toEqual({
    fit: 86,
    parts: [
      { label: 'size', points: 22, of: 30, because: '18 of 25 seats' },
      { label: 'industry', points: 25, of: 25, because: 'food retail' },
      { label: 'plan', points: 20, of: 20, because: 'Pro' },
      { label: 'tenure', points: 19, of: 25, because: 'customer since 19 May 2025, 18 of 24 months' },
    ],
  });
});

it('gives nothing for what is not known, and says so', () => {
  const nothing = { seats: null, industry: null, plan: null, signedOn: null };
  expect(fitOf(nothing, rule, NOW)).toMatchObject({
    fit: 0,
    parts: [
      { because: 'seats not known' },
      { because: 'industry not known' },
      { because: 'plan not known' },
      { because: 'signing date not known' },
    ],
  });
});

it('says which industries would fit where another is known, and takes any where none is named', () => {
  const [, industry] = fitOf({ ...known, industry: 'Mining' }, rule, NOW).parts;
  expect(industry).toMatchObject({ points: 0, because: 'Mining is not one of Food retail, Logistics' });
  const open = { ...rule, industry: { points: 25, good: [] } };
  expect(fitOf({ ...known, industry: null }, open, NOW).parts[1]).toMatchObject({
    points: 25,
    because: 'any industry',
  });
});

it.each([
  ['the day before a month is over', '2025-11-20', 11],
  ['on the day', '2025-11-19', 12],
  ['signed in the future', '2027-01-01', 0],
])('counts whole months: %s', (_, signed, months) => {
  const [, , , tenure] = fitOf({ ...known, signedOn: dateFromDay(signed) }, rule, NOW).parts;
  expect(tenure?.because).toContain(`, ${months} of 24 months`);
});

it('lies between 0 and 100, and is the sum of its parts', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { fit, parts } = fitOf(facts, rule, NOW);
      expect(fit).toBe(parts.reduce((sum, { points }) => sum + points, 0));
      expect(fit).toBeGreaterThanOrEqual(0);
      expect(fit).toBeLessThanOrEqual(100);
    }),
  );
});
