import { expect, it } from 'vitest';
import { Audience } from '~/domain/opportunities/audience';
import { slugOf, toInput, toValues } from '~/domain/opportunities/opportunity-input';
import { OpportunityForm } from '~/domain/opportunities/schema';

const form = {
  activity: 'QUOTE',
  title: 'Two sentences on backfills',
  summary: 'For the release page, in your words.',
  minutes: '10',
  places: '',
  claimBy: '2026-12-04',
  steps: '10 you: Write two sentences',
  thanks: 'A letter',
  thanksKind: 'LETTER',
  seenBy: 'Anyone',
  topics: 'backfills, lineage',
  evidence: 'TEXT',
  industries: ['Logistics', 'Retail'],
  excludePlans: 'Free',
  excludePublicSector: 'on',
  segmentIds: 'seg_1',
};

it('makes an opportunity of the flat form', () => {
  expect(toInput(OpportunityForm.parse(form))).toMatchObject({
    slug: 'two-sentences-on-backfills',
    places: null,
    claimBy: new Date('2026-12-04'),
    handInBy: null,
    lapseAfterDays: 21,
    topics: ['backfills', 'lineage'],
    steps: [{ minutes: 10, who: 'you', title: 'Write two sentences' }],
    audience: {
      industries: ['Logistics', 'Retail'],
      segmentIds: ['seg_1'],
      exclude: { plans: ['Free'], publicSector: true },
    },
    incentive: null,
    platform: null,
  });
});

it('and the form of the opportunity again', () => {
  const input = toInput(OpportunityForm.parse(form));
  expect(toInput(OpportunityForm.parse(toValues(input)))).toEqual(input);
  expect(Audience.parse(input.audience)).toEqual(input.audience);
});

it.each([
  ['What we dropped, when we left “nightly batch”', 'what-we-dropped-when-we-left-nightly-batch'],
  ['Café crème für Zoë', 'cafe-creme-fur-zoe'],
  ['日本', 'opportunity'],
  ['--- a ---', 'a'],
])('%s becomes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(OpportunityForm.shape.slug.parse(slug)).toBe(slug);
});

it('names what is missing, field by field', () => {
  const parsed = OpportunityForm.safeParse({ ...form, minutes: 'soon', title: '', claimBy: '2026-02-31' });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['title', 'minutes', 'claimBy']);
});
