import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { opportunity, person } from '#test/support/opportunity-facts';
import { Audience } from '~/domain/opportunities/audience';
import { eligibility, type OpportunityFacts, type PersonFacts } from '~/domain/opportunities/eligibility';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const codes = (who: Partial<PersonFacts>, what: Partial<OpportunityFacts>) =>
  eligibility(person(who), opportunity(what), NOW).blocks.map(({ code }) => code);
const media = Audience.parse({ industries: ['Media'] });

it.each<[string, Partial<PersonFacts>, Partial<OpportunityFacts>, string[]]>([
  ['a quote for everybody', {}, {}, []],
  ['somebody not ready', { readiness: 'NOT_READY' }, {}, ['not-ready']],
  ['a draft', {}, { status: 'DRAFT' }, ['closed']],
  ['a closed one', {}, { status: 'CLOSED' }, ['closed']],
  ['the last day to claim', {}, { claimBy: day('2026-11-19') }, []],
  ['the day after', {}, { claimBy: day('2026-11-18') }, ['too-late']],
  ['past its hand-in', {}, { handInBy: day('2026-11-18') }, ['too-late']],
  ['another audience', {}, { audience: media }, ['outside-audience']],
  ['something they said no to', { willingness: { QUOTE: 'NO' } }, {}, ['unwilling']],
  ['something to ask about', { willingness: { QUOTE: 'ASK_ME' } }, {}, []],
  ['a rung too high', {}, { activity: 'TALK' }, ['rung-locked']],
  [
    'the same once a story is done',
    { ladder: { favours: [{ activity: 'CASE_STUDY', on: day('2026-05-01') }], openings: [] } },
    { activity: 'TALK' },
    [],
  ],
  [
    'several things at once',
    { willingness: { TALK: 'NO' } },
    { activity: 'TALK', audience: media },
    ['outside-audience', 'rung-locked', 'unwilling'],
  ],
])('%s: %#', (_case, who, what, expected) => {
  expect(codes(who, what)).toEqual(expected);
});

describe('a review (V2)', () => {
  it('is open to its neutral audience alike, whatever their wishes', () => {
    expect(codes({ willingness: { REVIEW: 'NO' } }, { activity: 'REVIEW' })).toEqual([]);
    expect(codes({}, { activity: 'REVIEW', audience: media })).toEqual(['outside-audience']);
  });
});

it('says every reason as a sentence, and what opens a rung', () => {
  const { blocks } = eligibility(person(), opportunity({ activity: 'REFERENCE_CALL', audience: media }), NOW);
  expect(blocks.map(({ text }) => text)).toEqual([
    'For Media.',
    'Reference call or written reference is not open yet. Opens with one review, quote or other light favour, once it is approved.',
  ]);
});

it('forbids nothing to those who take nothing of value, and says that the incentive is left out (G7)', () => {
  const result = eligibility(person({ declinesValue: true }), opportunity({ incentive: 'A gift card' }), NOW);
  expect(result.blocks).toEqual([]);
  expect(result.notes).toEqual(['You take nothing of value, so this comes without the incentive.']);
});
