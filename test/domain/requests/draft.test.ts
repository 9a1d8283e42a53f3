import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftForm, emptyDraft, fillFromDeal, hasWords, readDraft } from '~/domain/requests/draft';

const deal = (facts: Partial<Parameters<typeof fillFromDeal>[1]> = {}) => ({
  ...{
    industry: 'Food',
    region: 'UK',
    competitor: 'Stowline',
    products: ['Planner', 'Docks'],
    accountId: null,
    account: null,
  },
  ...facts,
});

describe('what can be read of a draft', () => {
  it('is everything that is right; the rest counts as empty', () => {
    const draft = {
      ...emptyDraft,
      activity: 'QUOTE:NOBODY',
      neededBy: 'soon',
      wanted: 'two',
      need: 'A winter',
      topics: 'a, b',
    };
    expect(readDraft(draft)).toMatchObject({ activity: null, need: 'A winter', topics: ['a', 'b'], wanted: 1 });
  });

  it('of any typing never fails', () => {
    const fields = fc.record(
      Object.fromEntries(Object.keys(emptyDraft).map((name) => [name, fc.string({ maxLength: 5000 })])),
    );
    fc.assert(fc.property(fields, (typed) => void readDraft(DraftForm.parse(typed))));
  });

  it('nothing typed, nothing to look for', () => {
    expect(hasWords({ ...emptyDraft, team: 'SALES', activity: 'QUOTE' })).toBe(false);
    expect(hasWords({ ...emptyDraft, need: ' winter ' })).toBe(true);
  });
});

describe('a deal fills what the CRM knows', () => {
  it('where nothing was typed', () => {
    expect(fillFromDeal({ ...emptyDraft, region: 'Nordics' }, deal(), null)).toMatchObject({
      industry: 'Food',
      region: 'Nordics',
      products: 'Planner, Docks',
      competitors: 'Stowline',
    });
  });

  it('and again when another is chosen, but for what was typed since', () => {
    const first = fillFromDeal(emptyDraft, deal(), null);
    const other = deal({
      industry: null,
      account: { industry: 'Rail', region: null, segment: null },
      competitor: null,
    });
    expect(fillFromDeal({ ...first, products: 'Fleet' }, other, deal())).toMatchObject({
      industry: 'Rail',
      products: 'Fleet',
      competitors: '',
    });
  });
});
