import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssetFacts, rankAssets } from '~/domain/requests/rank-assets';

const asset = (id: string, fields: Partial<AssetFacts> = {}): AssetFacts => ({
  id,
  kind: 'CASE_STUDY',
  title: 'A story',
  summary: 'How it went.',
  industry: null,
  topics: [],
  ...fields,
});
const need = {
  activity: 'REFERENCE_CALL' as const,
  need: 'They plan chilled sites in spreadsheets and fear a winter cutover.',
  industry: 'Food',
  topics: ['spreadsheets'],
};

describe('matching assets', () => {
  it('ranks by what is shared and says why', () => {
    const call = asset('call', {
      kind: 'RECORDED_CALL',
      title: 'Our first winter',
      summary: 'Chilled sites, one cutover.',
      industry: 'food',
    });
    const study = asset('study', { industry: 'Food', topics: ['Spreadsheets'] });
    const other = asset('other', { industry: 'Rail' });
    const ranked = rankAssets([other, study, call], need, 3);
    expect(ranked.map(({ id }) => id)).toEqual(['call', 'study']);
    expect(ranked[0]?.why).toEqual([
      'Same industry: food.',
      'Speaks of chilled, sites, winter and cutover.',
      'A recorded call often answers this kind of request.',
    ]);
    expect(ranked[1]?.why).toContain('About Spreadsheets.');
  });

  it('never shows one for its kind alone, nor for a single shared word', () => {
    expect(rankAssets([asset('a', { kind: 'RECORDED_CALL' }), asset('b', { summary: 'winter' })], need, 3)).toEqual([]);
  });

  it('shows at most what the SOP says, whatever the order given', () => {
    const many = Array.from({ length: 9 }, (_, n) => asset(`a${n}`, { title: `Story ${n}`, industry: 'Food' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 9 }), fc.integer({ min: 0, max: 6 }), (assets, show) => {
        const ids = rankAssets(assets, need, show).map(({ id }) => id);
        expect(ids).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5'].slice(0, show));
      }),
    );
  });
});
