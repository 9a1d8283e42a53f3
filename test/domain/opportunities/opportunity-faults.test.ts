import { describe, expect, it } from 'vitest';
import { SegmentRule } from '~/domain/cohorts/segment';
import { Audience } from '~/domain/opportunities/audience';
import { type NamedSegment, opportunityFaults, type PlatformPolicy } from '~/domain/opportunities/opportunity-faults';
import type { OpportunityInput } from '~/domain/opportunities/schema';

const input = (fields: Partial<OpportunityInput> = {}): OpportunityInput => ({
  activity: 'REVIEW',
  title: 'Review Northbeam on Peerbench',
  slug: 'review',
  summary: 'Describe your own experience: what works and what does not.',
  body: '',
  steps: [],
  minutes: 15,
  places: null,
  claimBy: null,
  handInBy: null,
  lapseAfterDays: 21,
  thanks: 'A note from us, whatever you write',
  thanksKind: 'LETTER',
  seenBy: 'Anyone, on Peerbench',
  topics: [],
  evidence: 'NONE',
  audience: Audience.parse({}),
  platform: null,
  incentive: null,
  incentiveAmount: null,
  disclosure: null,
  ...fields,
});
const policy: PlatformPolicy = { incentiveCap: 25, currency: 'USD', evidence: 'NONE' };
const codes = (fields: Partial<OpportunityInput>, known: PlatformPolicy | null = null, taken = 0) =>
  opportunityFaults(input(fields), { policy: known, taken, segments: [] }).map(
    ({ code, field }) => `${code} at ${field}`,
  );
const offered = {
  platform: 'Peerbench',
  incentive: 'A gift card',
  incentiveAmount: 20,
  disclosure: 'Offered to all alike.',
};

describe('a review', () => {
  it.each<[string, Partial<OpportunityInput>, PlatformPolicy | null, string[]]>([
    ['neutral', {}, null, []],
    [
      'neutral facts',
      { audience: Audience.parse({ industries: ['Retail'], minTenureMonths: 6, plans: ['Scale'] }) },
      null,
      [],
    ],
    ['V2 type', { audience: Audience.parse({ types: ['VALIDATOR'] }) }, null, ['audience-not-neutral at types']],
    ['V2 rung', { audience: Audience.parse({ rungs: ['STAGE'] }) }, null, ['audience-not-neutral at rungs']],
    ['V2 wishes', { audience: Audience.parse({ willing: ['REVIEW'] }) }, null, ['audience-not-neutral at willing']],
    ['V1 title', { title: 'Tell us how much you loved Northbeam and get $5' }, null, ['copy-leans at title']],
    [
      'V1 step',
      { steps: [{ minutes: 5, who: 'you', title: 'Give 5 stars', text: '' }] },
      null,
      ['copy-leans at steps'],
    ],
    ['V7 template', { body: 'Here is a sample review.' }, null, ['copy-leans at body']],
    ['V9 no policy', { ...offered, platform: null }, null, ['incentive-without-policy at incentive']],
    ['V9 unknown platform', { platform: 'Elsewhere' }, null, ['platform-unknown at platform']],
    ['V9 within the cap', offered, policy, []],
    ['V9 over the cap', { ...offered, incentiveAmount: 26 }, policy, ['incentive-over-cap at incentiveAmount']],
    ['V9 no amount', { ...offered, incentiveAmount: null }, policy, ['incentive-over-cap at incentiveAmount']],
    ['V5 no disclosure', { ...offered, disclosure: null }, policy, ['incentive-without-disclosure at disclosure']],
    ['V9 proof forbidden', { platform: 'Peerbench', evidence: 'LINK' }, policy, ['evidence-not-allowed at evidence']],
    ['V9 proof allowed', { platform: 'Peerbench', evidence: 'LINK' }, { ...policy, evidence: 'LINK' }, []],
    ['V9 no policy, no proof', { evidence: 'LINK' }, null, ['evidence-not-allowed at evidence']],
  ])('%s', (_case, fields, known, expected) => {
    expect(codes(fields, known)).toEqual(expected);
  });
});

describe('anything else', () => {
  const quote = { activity: 'QUOTE', evidence: 'TEXT' } as const;
  it.each<[string, Partial<OpportunityInput>, number, string[]]>([
    [
      'may use words and filters a review may not',
      { summary: 'What do you love?', audience: Audience.parse({ types: ['EDUCATOR'] }) },
      0,
      [],
    ],
    ['has no incentive', { incentive: 'A gift card' }, 0, ['incentive-not-for-this at incentive']],
    ['has no platform', { platform: 'Peerbench' }, 0, ['incentive-not-for-this at platform']],
    [
      'hands in after claiming',
      { claimBy: new Date('2026-12-04'), handInBy: new Date('2026-12-03') },
      0,
      ['days-contradict at handInBy'],
    ],
    ['keeps the places that are taken', { places: 2 }, 3, ['places-taken at places']],
    [
      'promises all the minutes',
      { minutes: 10, steps: [{ minutes: 15, who: 'you', title: 'Call', text: '' }] },
      0,
      ['steps-longer at minutes'],
    ],
    [
      'counts their minutes, not ours',
      { minutes: 10, steps: [{ minutes: 15, who: 'us', title: 'Edit', text: '' }] },
      0,
      [],
    ],
  ])('%s', (_case, fields, taken, expected) => {
    expect(codes({ ...quote, ...fields }, null, taken)).toEqual(expected);
  });
});

describe('saved segments', () => {
  const rule = (condition: object) => SegmentRule.parse({ include: { conditions: [condition] } });
  const fans = { id: 'seg_1', name: 'Fans', rule: rule({ field: 'nps', op: 'at-least', number: 9 }) };
  const retail = { id: 'seg_2', name: 'Shops', rule: rule({ field: 'industry', op: 'is', values: ['Retail'] }) };
  const withSegments = (activity: OpportunityInput['activity'], segments: NamedSegment[]) =>
    opportunityFaults(input({ activity }), { policy: null, taken: 0, segments });

  it('a review refuses one that asks for an opinion, by its name (V2)', () => {
    expect(withSegments('REVIEW', [retail, fans])).toMatchObject([
      { code: 'segment-not-neutral', field: 'segmentIds', text: expect.stringMatching(/“Fans” asks about Newest NPS/) },
    ]);
    expect(withSegments('REVIEW', [retail])).toEqual([]);
    expect(withSegments('CASE_STUDY', [fans])).toEqual([]);
  });

  it('one that is gone is refused for everything', () => {
    expect(withSegments('CASE_STUDY', [null])).toMatchObject([{ code: 'segment-unknown', field: 'segmentIds' }]);
  });
});
