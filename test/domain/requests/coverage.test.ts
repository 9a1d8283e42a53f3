import { expect, it } from 'vitest';
import { gapFor, gapStep, lookedText, wantedText } from '~/domain/requests/coverage';

it.each([
  ['NEW', 0, 'none', 'notice'],
  ['MATCHING', 0, 'filled', 'notice'],
  ['MATCHING', 0, 'open', null],
  ['WAITING_FOR_ADVOCATE', 0, 'none', null],
  ['CLOSED', 0, 'none', null],
  ['CLOSED', 1, 'open', 'fill'],
  ['MATCHING', 2, 'open', 'fill'],
  ['MATCHING', 2, 'filled', null],
  ['MATCHING', 2, 'none', null],
] as const)('a request that is %s, %i who can be asked, a gap that is %s', (status, canBeAsked, gap, step) => {
  expect(gapStep({ status, canBeAsked, gap })).toBe(step);
});

it('says whom to look for, and for what', () => {
  const nobody = { industry: null, region: null, segment: null, language: null, topics: [], products: [] };
  const wanted = { activity: 'REFERENCE_CALL' as const, ...nobody };
  expect(wantedText(wanted)).toBe('anybody');
  expect(
    wantedText({
      ...wanted,
      industry: 'Food',
      region: 'EMEA',
      segment: 'SMB',
      language: 'de',
      topics: ['cutover', 'cost'],
      products: ['Planner'],
    }),
  ).toBe('Food, EMEA, SMB, speaks German, knows cutover and cost, uses Planner');
  expect(gapFor(wanted)).toBe('reference calls');
});

it.each([
  [1, 1, '1 ready advocate looked at, 1 fits but is blocked'],
  [58, 9, '58 ready advocates looked at, 9 fit but are blocked'],
])('%i looked at, %i blocked', (looked, blocked, text) => {
  expect(lookedText({ looked, blocked })).toBe(text);
});
