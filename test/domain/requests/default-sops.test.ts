import { describe, expect, it } from 'vitest';
import { defaultSops } from '~/domain/requests/default-sops';
import { SopSettings } from '~/domain/requests/sop';
import { teams } from '~/domain/requests/teams';

describe('default SOPs', () => {
  it.each(teams)('%s has a valid one, with one label for each kind', (team) => {
    const sop = defaultSops('EUR')[team];
    expect(SopSettings.parse(sop)).toEqual(sop);
    const kinds = sop.kinds.map(({ activity }) => activity);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(sop.questions).toMatchObject({ need: { when: 'must' }, neededBy: { when: 'must' } });
  });

  it('keeps the promises of rules.md §10', () => {
    for (const { speed } of Object.values(defaultSops('GBP'))) {
      expect(speed).toEqual({
        1: { firstAnswerHours: 1, fulfilDays: 1 },
        2: { firstAnswerHours: 8, fulfilDays: 10 },
        3: { firstAnswerHours: 8, fulfilDays: 5 },
      });
    }
  });
});
