import { describe, expect, it } from 'vitest';
import { relaxedOf, RelaxForm, relaxOffers, type RelaxRule, ruleValue } from '~/domain/requests/relaxing';
import { makeNeed } from '#test/support/matching';
import { naughty } from '#test/support/naughty';

it('reads what was widened, takes the shortest rest, and lets what it cannot read relax nothing', () => {
  const rules = [
    { code: 'size' },
    { code: 'rest', days: 16 },
    { code: 'industry' },
    { code: 'rest', days: 20 },
    { code: 'size' },
    { code: 'cap' },
    { code: 'rest' },
    null,
  ];
  expect(relaxedOf(rules)).toEqual({ widened: ['industry', 'size'], restDays: 16 });
  expect(relaxedOf([])).toEqual({ widened: [], restDays: null });
});

describe('what may be relaxed', () => {
  const need = makeNeed({ segment: 'SMB', language: 'de', products: ['Planner'] });
  const nobody = { gains: {}, resting: [], restDays: 30 };

  it('names each need with what it brings and costs, and the rest of whoever rested longest', () => {
    const gains = { industry: 4, region: 0, size: 2, language: 1, topics: 0, products: 0 };
    const resting = [
      { name: 'Hanne', days: 16 },
      { name: 'Ole', days: 16 },
      { name: 'Per', days: 15 },
    ];
    const offers = relaxOffers(need, { gains, resting, restDays: 30 });
    expect(offers.map(({ text, gain }) => [text, gain])).toEqual([
      ['Food → any industry', 4],
      ['EMEA → any region', 0],
      ['SMB → any size', 2],
      ['German → any language', 1],
      ['spreadsheets → any topic', 0],
      ['Planner → any product', 0],
      ['Rest 30 days → 16 days', 2],
    ]);
    for (const { cost } of offers) expect(cost).toMatch(/^Costs .*\.$/);
    expect(offers.at(-1)?.cost).toContain('after 16 days, Hanne first. Needs the yes of the account’s owner.');
  });

  it('offers no rest that is no shorter than the one that counts', () => {
    const resting = [{ name: 'Hanne', days: 16 }];
    expect(relaxOffers(makeNeed({ restDays: 16 }), { ...nobody, resting })).toEqual([]);
    expect(relaxOffers(need, { ...nobody, resting, restDays: 16 })).toEqual([]);
  });
});

describe('the form', () => {
  it.each<RelaxRule>([{ code: 'size' }, { code: 'rest', days: 16 }])('reads a rule as it was offered: %o', (rule) => {
    expect(RelaxForm.parse({ rule: ruleValue(rule), reason: 'So.' })).toEqual({ rule, reason: 'So.' });
  });

  it.each([
    '',
    'cap',
    'competitors',
    'stop',
    'paused',
    'rest',
    'rest:13',
    'rest:1e3x',
    'rest:16.5',
    'size:',
    '__proto__',
    ...naughty,
  ])('refuses “%s”, which nobody can relax', (rule) => {
    expect(RelaxForm.safeParse({ rule, reason: 'So.' }).success).toBe(false);
  });
});
