import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { rank, type Rankable, type Tastes } from '~/domain/opportunities/ranking';
import { Activity } from '~/generated/prisma/enums';

const card = (fields: Partial<Rankable> = {}): Rankable => ({
  slug: 'backfills',
  activity: 'QUOTE',
  minutes: 60,
  topics: [],
  thanksKind: 'GIFT',
  claimBy: null,
  isFull: false,
  ...fields,
});
const tastes = (fields: Partial<Tastes> = {}): Tastes => ({
  type: 'EDUCATOR',
  willingness: {},
  thanksPreference: 'LETTER',
  expertise: [],
  careerGoals: null,
  ...fields,
});
const why = (one: Partial<Rankable>, who: Partial<Tastes>) => rank([card(one)], tastes(who), NOW)[0]?.why;
const order = (cards: Rankable[], who: Partial<Tastes> = {}) => rank(cards, tastes(who), NOW).map((r) => r.card.slug);

describe('why you', () => {
  it.each<[string, Partial<Rankable>, Partial<Tastes>, string | null]>([
    ['nothing known', {}, {}, null],
    [
      'a yes',
      { activity: 'BLOG_POST' },
      { type: 'VALIDATOR', willingness: { BLOG_POST: 'YES' } },
      'you said yes to blog posts.',
    ],
    ['ask me', {}, { willingness: { QUOTE: 'ASK_ME' } }, 'you said we may ask about quotes.'],
    [
      'a goal and a yes',
      { topics: ['logistics data'] },
      { careerGoals: 'Be known for Logistics data!', willingness: { QUOTE: 'YES' } },
      'your goals mention logistics data, and you said yes to quotes.',
    ],
    [
      'expertise, first on the list',
      { topics: ['backfills'] },
      { expertise: ['Backfills', 'lineage'] },
      'Backfills is the first thing on your list of what you could talk about.',
    ],
    [
      'expertise further down',
      { topics: ['lineage'] },
      { expertise: ['backfills', 'column lineage'] },
      'column lineage is on your list of what you could talk about.',
    ],
    ['half a word is no overlap', { topics: ['art'] }, { careerGoals: 'start a team' }, null],
    ['type', { activity: 'MENTORING' }, {}, 'you like to teach others.'],
    ['thanks', { thanksKind: 'LETTER' }, {}, 'the thank-you is the kind you chose.'],
  ])('%s', (_case, one, who, expected) => {
    expect(why(one, who)).toBe(expected);
  });
});

describe('order', () => {
  it('yes before ask me before silence', () => {
    const cards = [
      card({ slug: 'silent', activity: 'BETA' }),
      card({ slug: 'ask', activity: 'REFERRAL' }),
      card({ slug: 'yes', activity: 'QUOTE' }),
    ];
    expect(order(cards, { willingness: { QUOTE: 'YES', REFERRAL: 'ASK_ME' } })).toEqual(['yes', 'ask', 'silent']);
  });

  it('full ones last, then the sooner, then the shorter', () => {
    const cards = [
      card({ slug: 'full', isFull: true, topics: ['data'] }),
      card({ slug: 'long', minutes: 90 }),
      card({ slug: 'short' }),
      card({ slug: 'dated', claimBy: new Date('2027-03-01') }),
    ];
    expect(order(cards, { expertise: ['data'] })).toEqual(['dated', 'short', 'long', 'full']);
  });

  it('is the same whatever order the cards come in', () => {
    const cards = fc.array(
      fc.record({
        slug: fc.string({ minLength: 1 }),
        activity: fc.constantFrom(...Object.values(Activity)),
        minutes: fc.integer({ min: 1, max: 240 }),
        topics: fc.constantFrom(['data'], []),
        thanksKind: fc.constantFrom('LETTER' as const, 'GIFT' as const),
        claimBy: fc.option(fc.constantFrom(NOW, new Date('2027-01-01'))),
        isFull: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), cards, (slugs, drawn) => {
        const unique = slugs.slice(0, drawn.length).map((slug, n) => ({ ...drawn[n]!, slug }));
        expect(order([...unique].reverse())).toEqual(order(unique));
      }),
    );
  });
});
