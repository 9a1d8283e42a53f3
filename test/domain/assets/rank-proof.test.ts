import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProofFacts, type ProofNeed, rankProof } from '~/domain/assets/rank-proof';

const asset = (id: string, facts: Partial<ProofFacts> = {}): ProofFacts => ({
  id,
  kind: 'CASE_STUDY',
  title: id,
  ...{ industry: null, segment: null, region: null, language: null, competitor: null, staleSince: null, before: null },
  ...{ topics: [], products: [], personas: [], answered: 0, found: [] },
  ...facts,
});
const word = (text: string, weight = 1) => ({ word: text, as: text, weight, how: 'word' as const });
const need = (facts: Partial<ProofNeed> = {}): ProofNeed => ({ words: '', ...facts });
const order = (assets: ProofFacts[], facts: Partial<ProofNeed> = {}) =>
  rankProof(assets, need(facts), 6).map(({ id }) => id);

describe('what they have in common decides', () => {
  it('industry, the tool they left, topics and products each bring an asset in, with the reason', () => {
    const assets = [
      asset('industry', { industry: 'Food' }),
      asset('left', { competitor: 'Stowline' }),
      asset('topic', { topics: ['Cutover'] }),
      asset('product', { products: ['Planner'] }),
      asset('nothing', { industry: 'Rail' }),
    ];
    const ranked = rankProof(
      assets,
      need({ industry: 'food', competitor: 'stowline', topics: ['cutover'], products: ['planner'] }),
      6,
    );
    expect(ranked.map(({ id, why }) => [id, why])).toEqual([
      ['industry', ['Same industry: Food.']],
      ['topic', ['About Cutover.']],
      ['left', ['They used Stowline before, which the buyer looks at.']],
      ['product', ['Shows Planner.']],
    ]);
  });

  it('a kind, a region, a language or being asked for often are no reason alone', () => {
    const assets = [asset('a', { region: 'UK', language: 'en', answered: 9, personas: ['Head of logistics'] })];
    const facts = { activity: 'CASE_STUDY' as const, region: 'UK', language: 'en', persona: 'Logistics lead' };
    expect(order(assets, facts)).toEqual([]);
    const [one] = rankProof([{ ...assets[0]!, industry: 'Food' }], need({ ...facts, industry: 'Food' }), 1);
    expect(one?.why).toEqual([
      'Same industry: Food.',
      'Made for a head of logistics.',
      'Was enough 9 times before.',
      'A case study often answers this kind of request.',
      'Same region: UK.',
    ]);
  });

  it('the SOP says what an asset should share with the deal first', () => {
    const assets = [asset('industry', { industry: 'Food' }), asset('size', { segment: 'Small' })];
    const deal = { industry: 'Food', size: 'Small' };
    expect(order(assets, deal)).toEqual(['industry']);
    expect(order(assets, { ...deal, match: ['size'] })).toEqual(['size', 'industry']);
  });

  it('a rare word outweighs a common one; a common one alone is no reason; a word in the title counts more', () => {
    const common = asset('common', { found: [word('team', 0.1)] });
    const rare = asset('rare', { found: [word('tachograph')] });
    const titled = asset('Tachographs explained', { found: [word('tachograph')] });
    expect(order([common, rare, titled])).toEqual(['Tachographs explained', 'rare']);
  });

  it('what speaks against it stands beside it', () => {
    const facts = { industry: 'Food', language: 'de', staleSince: new Date('2026-03-01') };
    const [one] = rankProof([asset('a', facts)], need({ industry: 'Food', language: 'en-GB' }), 1);
    expect(one?.against).toEqual([
      'Nobody has confirmed since 1 March 2026 that it is still true.',
      'In another language: German.',
    ]);
  });
});

it('the order is the same however the assets come, and every one shown has a reason', () => {
  const facts = fc.record({
    industry: fc.constantFrom('Food', 'Rail', null),
    competitor: fc.constantFrom('Stowline', null),
    answered: fc.nat(5),
    found: fc
      .uniqueArray(fc.constantFrom('winter', 'plan', 'team'), { maxLength: 3 })
      .map((all) => all.map((one) => word(one, 0.5))),
  });
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, dice) => {
      const assets = all.map((one, index) => asset(`a${index}`, one));
      const mixed = [...assets].map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at);
      const wanted = { industry: 'Food', competitor: 'Stowline' };
      const ranked = rankProof(assets, need(wanted), 6);
      expect(
        order(
          mixed.map(({ one }) => one),
          wanted,
        ),
      ).toEqual(ranked.map(({ id }) => id));
      expect(ranked.every(({ why }) => why.length > 0)).toBe(true);
    }),
  );
});
