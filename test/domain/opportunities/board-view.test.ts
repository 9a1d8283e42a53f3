import { describe, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { opportunity, person } from '#test/support/opportunity-facts';
import { Audience } from '~/domain/opportunities/audience';
import { type BoardRow, boardView } from '~/domain/opportunities/board-view';

const row = (slug: string, fields: Partial<BoardRow> = {}): BoardRow => ({
  ...opportunity(),
  id: `opp_${slug}`,
  slug,
  title: slug,
  summary: 'In your words.',
  minutes: 60,
  topics: [],
  thanks: 'A letter',
  thanksKind: 'LETTER',
  seenBy: 'Anyone',
  evidence: 'TEXT',
  disclosure: null,
  places: 3,
  taken: 0,
  waiting: 0,
  ...fields,
});
const tastes = { thanksPreference: 'GIFT' as const, expertise: [], careerGoals: null };
const view = (rows: BoardRow[], options: { show?: 'all' | 'half-hour'; done?: string[] } = {}, who = {}) =>
  boardView(
    { ...person(who), ...tastes },
    { rows, done: new Set(options.done ?? []), show: options.show ?? 'all' },
    NOW,
  );
const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug);

it('shows what may be claimed, ranked, and leaves out what is claimed, refused or meant for others', () => {
  const rows = [
    row('other', { audience: Audience.parse({ industries: ['Media'] }) }),
    row('short', { minutes: 20 }),
    row('mine'),
    row('no', { activity: 'BETA' }),
    row('long'),
    row('late', { claimBy: new Date('2026-11-18') }),
  ];
  const shown = view(rows, { done: ['opp_mine'] }, { willingness: { BETA: 'NO' } });
  expect(slugs(shown.cards)).toEqual(['short', 'long']);
  expect(shown.total).toBe(2);
});

it('counts each filter over everything that fits, whichever is chosen', () => {
  const { cards, chips, total } = view([row('a', { minutes: 20 }), row('b')], { show: 'half-hour' });
  expect(slugs(cards)).toEqual(['a']);
  expect(total).toBe(2);
  expect(chips.filter(({ count }) => count > 0).map(({ show, count }) => [show, count])).toEqual([
    ['all', 2],
    ['half-hour', 1],
    ['written', 2],
  ]);
});

it('shows at most fifty at a time', () => {
  expect(view(Array.from({ length: 60 }, (_, n) => row(`r${n}`))).cards).toHaveLength(50);
});

describe('the next rung', () => {
  it('shows what waits there and what opens it, and nothing of the rungs above', () => {
    const rows = [row('talk', { activity: 'TALK' }), row('call', { activity: 'REFERENCE_CALL' })];
    const { next, cards, ladder } = view(rows);
    expect(cards).toEqual([]);
    expect(next).toMatchObject({
      card: { slug: 'call' },
      opensBy: 'Opens with one review, quote or other light favour, once it is approved.',
    });
    expect(ladder.map(({ state }) => state)).toEqual(['open', 'locked', 'locked', 'locked']);
  });

  it('does not tempt with what they said no to', () => {
    const { next } = view([row('call', { activity: 'REFERENCE_CALL' })], {}, { willingness: { REFERENCE_CALL: 'NO' } });
    expect(next?.card).toBeNull();
  });
});

describe('reviews (V2)', () => {
  const review = row('review', {
    activity: 'REVIEW',
    evidence: 'NONE',
    incentive: 'A gift card',
    disclosure: 'To all.',
  });

  it('stand outside, in the order of their day, without “why you” or a thank-you by taste', () => {
    const { cards, reviews } = view([review, row('second', { activity: 'REVIEW' })]);
    expect(cards).toEqual([]);
    expect(slugs(reviews)).toEqual(['review', 'second']);
    expect(reviews[0]).toMatchObject({
      why: null,
      thanks: null,
      terms: { incentive: 'A gift card', disclosure: 'To all.', proof: expect.stringContaining('No proof asked') },
    });
  });

  it('are the same for everybody in the audience, whatever they like', () => {
    const fan = { willingness: { REVIEW: 'YES' }, type: 'VALIDATOR' } as const;
    const other = { willingness: { REVIEW: 'NO' }, type: 'EDUCATOR' } as const;
    expect(view([review], {}, fan).reviews).toEqual(view([review], {}, other).reviews);
  });
});
