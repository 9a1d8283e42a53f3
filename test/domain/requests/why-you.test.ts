import { expect, it } from 'vitest';
import { budgetLine, whyYou } from '~/domain/requests/why-you';
import { makeCandidate, makeMatchAccount, makeNeed } from '#test/support/matching';

const need = makeNeed({
  industry: 'Logistics',
  region: null,
  segment: 'Mid-market',
  topics: ['backfills', 'hourly loads'],
});
const maren = makeCandidate({
  expertise: ['Hourly loads'],
  willingness: 'ASK_ME',
  account: makeMatchAccount({ name: 'Halden Freight', industry: 'logistics', region: null, segment: 'Enterprise' }),
  lastLiveFavourAt: new Date('2026-04-08'),
});

it('speaks to the advocate, and only of what is true', () => {
  expect(whyYou(need, maren)).toEqual([
    'You work in the same industry as they do: logistics.',
    'You know hourly loads, which is what they ask about.',
    'You have done this before.',
    'You answered “ask me” for reference calls.',
    'You are rested: your last live favour was on 8 April 2026.',
  ]);
  const stranger = {
    ...maren,
    expertise: [],
    willingness: null,
    account: null,
    favoursAlike: 0,
    lastLiveFavourAt: null,
  };
  expect(whyYou(need, stranger)).toEqual([]);
});

it('says what the ask costs', () => {
  expect(budgetLine({ used: 0, cap: 3 }, 30)).toBe(
    'This is ask 1 of the 3 you allow a quarter. After a live favour you have 30 days of rest from all our teams.',
  );
});
