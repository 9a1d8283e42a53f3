import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { Audience, type AudienceFacts, audienceWords, inAudience } from '~/domain/opportunities/audience';

const maren: AudienceFacts = {
  industry: 'Logistics',
  region: 'Benelux',
  plan: 'Scale',
  segment: 'Mid-market',
  signedOn: new Date('2025-11-19'),
  isPublicSector: false,
  type: 'STATUS_SEEKER',
  willing: ['QUOTE'],
  openRungs: ['REVIEW_OR_QUOTE', 'REFERENCE'],
  segmentIds: ['seg_1'],
};
const within = (filter: object, facts: Partial<AudienceFacts> = {}) =>
  inAudience({ ...maren, ...facts }, Audience.parse(filter), NOW);

it.each<[string, object, Partial<AudienceFacts>, boolean]>([
  ['asks nothing', {}, {}, true],
  ['one of two industries', { industries: ['Retail', 'Logistics'] }, {}, true],
  ['another industry', { industries: ['Retail'] }, {}, false],
  ['an industry nobody wrote down', { industries: ['Retail'] }, { industry: null }, false],
  ['all of two, one met', { industries: ['Logistics'], plans: ['Free'] }, {}, false],
  ['any of two, one met', { match: 'any', industries: ['Logistics'], plans: ['Free'] }, {}, true],
  ['any of two, none met', { match: 'any', industries: ['Retail'], plans: ['Free'] }, {}, false],
  ['any of nothing', { match: 'any' }, {}, true],
  ['in one of two saved segments', { segmentIds: ['seg_2', 'seg_1'] }, {}, true],
  ['in none of them', { segmentIds: ['seg_2'] }, {}, false],
  ['a year to the day', { minTenureMonths: 12 }, {}, true],
  ['a month more', { minTenureMonths: 13 }, {}, false],
  ['tenure nobody knows', { minTenureMonths: 1 }, { signedOn: null }, false],
  ['willing', { willing: ['TALK', 'QUOTE'] }, {}, true],
  ['not willing', { willing: ['TALK'] }, {}, false],
  ['type', { types: ['EDUCATOR'] }, {}, false],
  ['an open rung', { rungs: ['REFERENCE', 'STAGE'] }, {}, true],
  ['a closed rung', { rungs: ['STAGE'] }, {}, false],
  ['excluded though asked for', { industries: ['Logistics'], exclude: { regions: ['Benelux'] } }, {}, false],
  ['excluded region unknown', { exclude: { regions: ['Benelux'] } }, { region: null }, true],
  ['public sector excluded', { exclude: { publicSector: true } }, { isPublicSector: true }, false],
  ['no public sector', { exclude: { publicSector: true } }, {}, true],
])('%s', (_case, filter, facts, expected) => {
  expect(within(filter, facts).in).toBe(expected);
});

it('says what let somebody in, or what kept them out', () => {
  expect(within({ industries: ['Logistics'], plans: ['Scale'] }).reasons).toEqual([
    'For Logistics.',
    'For the plan Scale.',
  ]);
  expect(within({ industries: ['Retail', 'Media'], plans: ['Scale'] }).reasons).toEqual(['For Retail or Media.']);
  expect(within({ exclude: { industries: ['Logistics'] } }).reasons).toEqual(['Not for Logistics.']);
});

it.each(['nps', 'csat', 'health', 'readiness', 'tags'])('knows no such thing as %s (V2)', (name) => {
  expect(Audience.safeParse({ [name]: ['high'] }).success).toBe(false);
});

it('says the filter in sentences for staff', () => {
  expect(audienceWords(Audience.parse({}))).toEqual(['Every ready advocate.']);
  const filter = {
    match: 'any',
    industries: ['Retail'],
    minTenureMonths: 6,
    exclude: { plans: ['Free'], publicSector: true },
  };
  expect(audienceWords(Audience.parse(filter))).toEqual([
    'Any one of these is enough:',
    'For Retail.',
    'For accounts that have been with us for 6 months.',
    'Not for the plan Free.',
    'Not for the public sector.',
  ]);
});

it('names segments to staff and not to advocates', () => {
  const audience = Audience.parse({ segmentIds: ['seg_2'] });
  expect(audienceWords(audience, ['NPS 9 and more'])).toEqual(['For people in the saved segment NPS 9 and more.']);
  expect(inAudience(maren, audience, NOW).reasons).toEqual(['For a group of customers chosen beforehand.']);
});
