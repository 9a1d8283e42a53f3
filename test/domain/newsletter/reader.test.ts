import { describe, expect, it } from 'vitest';
import { type ForReaders, type ReaderFacts, readerValues } from '~/domain/newsletter/reader';
import { Audience } from '~/domain/opportunities/audience';
import { NOW } from '#test/support/clock';
import { issueOpportunity } from '#test/support/issues';
import { person } from '#test/support/opportunity-facts';

const links = {
  unsubscribeUrl: 'https://x.example/u',
  preferencesUrl: 'https://x.example/p',
  browserUrl: 'https://x.example/b',
  impactUrl: 'https://x.example/me',
};
const tastes = {
  type: 'EDUCATOR',
  willingness: { QUOTE: 'YES' },
  thanksPreference: 'LETTER',
  expertise: [],
  careerGoals: null,
} as const;
const facts = (fields: Partial<ReaderFacts> = {}, own: Parameters<typeof person>[0] = {}): ReaderFacts => ({
  person: { ...person(), ...tastes, ...own, name: 'Ines Duarte' },
  claimed: new Set(),
  news: [],
  deeds: [],
  ...fields,
});
const issue = (fields: Partial<ForReaders> = {}): ForReaders => ({
  introduction: 'Here is what is open.',
  showsImpact: true,
  showsRung: true,
  cards: [issueOpportunity()],
  incentive: undefined,
  review: undefined,
  showsThanks: true,
  ...fields,
});
const of = (reader: ReaderFacts, what: ForReaders = issue()) => readerValues(reader, what, links, NOW);
const news = [
  {
    title: 'A quote',
    activity: 'QUOTE' as const,
    completedAt: NOW,
    outcomes: [{ kind: 'LEADS' as const, quantity: 3, dealId: null, note: '' }],
  },
];

describe('what is chosen', () => {
  it('is said with its reason, at most three, the best first', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id) => issueOpportunity({ id, slug: id, minutes: id === 'c' ? 10 : 90 }));
    const { chosen, chosenTitle } = of(facts(), issue({ cards }));
    expect(chosen).toHaveLength(3);
    expect(chosen[0]).toEqual({ id: 'c', why: 'you said yes to quotes, and the thank-you is the kind you chose.' });
    expect(chosenTitle).toBe('Three favours that fit');
  });

  it.each([
    ['claimed already', {}, { claimed: new Set(['opp_quote']) }],
    ['full', { places: 1, taken: 1 }, {}],
    ['closed since the freeze', { status: 'CLOSED' as const }, {}],
    ['for others', { audience: Audience.parse({ industries: ['Retail'] }) }, {}],
    ['on a rung that is not open', { activity: 'TALK' as const }, {}],
  ])('leaves out what is %s', (_, opportunity, reader) => {
    expect(of(facts(reader), issue({ cards: [issueOpportunity(opportunity)] })).chosen).toEqual([]);
  });

  it('leaves out what they said no to', () => {
    expect(of(facts({}, { willingness: { QUOTE: 'NO' } })).chosen).toEqual([]);
  });
});

describe('the review', () => {
  const review = issueOpportunity({
    id: 'opp_review',
    activity: 'REVIEW',
    audience: Audience.parse({ regions: ['Benelux'] }),
  });

  it('goes to its whole neutral audience, whatever they like or have done (V2)', () => {
    const readers = [facts(), facts({}, { willingness: { REVIEW: 'NO' } }), facts({ news })];
    expect(readers.map((reader) => of(reader, issue({ review })).showsReview)).toEqual([true, true, true]);
    expect(of(facts({}, { region: 'Nordics' }), issue({ review })).showsReview).toBe(false);
  });

  it('is not followed up (V9)', () => {
    expect(of(facts({ claimed: new Set(['opp_review']) }), issue({ review })).showsReview).toBe(false);
    const ofReview = [{ ...news[0]!, activity: 'REVIEW' as const }];
    expect(of(facts({ news: ofReview })).impact).toBeUndefined();
    const deeds = [{ title: 'Review us on G2', activity: 'REVIEW' as const }];
    expect(of(facts({ deeds })).introduction).toBe('Here is what is open.');
  });
});

it('shows an incentive to those who may take part and take things of value', () => {
  const incentive = issueOpportunity({ id: 'opp_gift' });
  expect(of(facts(), issue({ incentive })).showsIncentive).toBe(true);
  expect(of(facts({}, { declinesValue: true }), issue({ incentive })).showsIncentive).toBe(false);
  expect(of(facts({}, { willingness: { QUOTE: 'NO' } }), issue({ incentive })).showsIncentive).toBe(false);
  expect(of(facts()).showsIncentive).toBe(false);
});

describe('what they did', () => {
  it('is thanked for in a sentence, and what it led to has a block', () => {
    const deeds = ['One', 'Two', 'Three', 'Four'].map((title) => ({ title, activity: 'QUOTE' as const }));
    const values = of(facts({ deeds, news }));
    expect(values.greeting).toBe('Hello Ines');
    expect(values.introduction).toBe('Thank you for “One”, “Two”, “Three” and 1 more. Here is what is open.');
    expect(values.impact).toMatchObject({
      figures: [{ value: '3', label: 'people asked for more' }],
      impactUrl: links.impactUrl,
    });
  });

  it('is left out where the block is off, or without news', () => {
    expect(of(facts({ news }), issue({ showsImpact: false })).impact).toBeUndefined();
    expect(of(facts()).impact).toBeUndefined();
  });
});
