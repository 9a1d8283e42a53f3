import { expect, it } from 'vitest';
import { asksOpinion, fieldNames, fieldOf, operators } from '~/domain/cohorts/segment-fields';

it.each([
  'nps',
  'csat',
  'isInTrouble',
  'cell',
  'signalsFired',
  'firedSignals',
  'readiness',
  'advocateType',
  'rungs',
] as const)('%s is an opinion: no review audience uses it (V2)', (name) => expect(asksOpinion(name)).toBe(true));

it.each(['industry', 'products', 'region', 'onboardingClosedOn', 'tenureMonths', 'features', 'isAdvocate'] as const)(
  '%s is neutral',
  (name) => expect(asksOpinion(name)).toBe(false),
);

it('a moment is judged by which it is: onboarding closed is a date, a high score an opinion', () => {
  expect(asksOpinion('moments', ['5', '9', '18'])).toBe(false);
  expect(asksOpinion('moments', ['5', '12'])).toBe(true);
  expect(asksOpinion('openMoments', ['8'])).toBe(true);
});

it('every field can be asked something, and has a name of its own', () => {
  for (const name of fieldNames) expect(Object.keys(operators[fieldOf(name).kind]).length).toBeGreaterThan(0);
  expect(new Set(fieldNames.map((name) => fieldOf(name).label)).size).toBe(fieldNames.length);
});
