import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { SopSettings } from '~/domain/requests/sop';
import { teams } from '~/domain/requests/teams';

describe('default SOPs', () => {
  it.each(teams)('%s has a valid one, with one label for each kind', (team) => {
    const sop = defaultSops('EUR')[team];
    expect(SopSettings.parse(sop)).toEqual(sop);
    const labels = sop.kinds.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(sop.questions).toMatchObject({ need: { when: 'must' }, neededBy: { when: 'must' } });
  });

  it('keeps the promises of rules.md §10', () => {
    for (const { speed } of Object.values(defaultSops('GBP'))) {
      expect(speed).toEqual({
        1: { firstAnswerHours: 1, fulfilDays: 1, calendar: null },
        2: { firstAnswerHours: 8, fulfilDays: 10, calendar: null },
        3: { firstAnswerHours: 8, fulfilDays: 5, calendar: null },
      });
    }
  });

  it('asks an owner before a customer gives time live, and offers Sales a product advocate', () => {
    const { kinds } = defaultSops('GBP').SALES;
    expect(kinds.find(({ label }) => label === 'Reference call')?.mode).toBe('managed, owner agrees');
    expect(kinds.find(({ helper }) => helper === 'PRODUCT_ADVOCATE')).toMatchObject({ gate: { minValue: 100_000 } });
  });
});
