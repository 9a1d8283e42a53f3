import { expect, it } from 'vitest';
import { closingsOf } from '~/domain/impact/closings';

const none = { closed: {}, open: 0, slaMet: 0, slaDue: 0, accepted: 0, asked: 0 };

it('says how requests were closed, of all submitted', () => {
  const { submitted, rows } = closingsOf({
    closed: { FULFILLED_BY_PERSON: 5, FULFILLED_BY_ASSET: 3, LAPSED: 1 },
    open: 1,
    slaMet: 8,
    slaDue: 9,
    accepted: 6,
    asked: 8,
  });
  expect(submitted).toBe(10);
  expect(rows.map(({ label, figure, share }) => `${label}: ${figure} ${share}`)).toEqual([
    'Fulfilled by a person: 5 50%',
    'Fulfilled by an asset: 3 30%',
    'Declined: 0 0%',
    'Lapsed: 1 10%',
    'Withdrawn: 0 0%',
    'Still open: 1 10%',
    'First answer in time: 8 of 9 89%',
    'Asks accepted: 6 of 8 75%',
  ]);
});

it('shows no share of nothing', () => {
  expect(closingsOf(none)).toEqual({ submitted: 0, rows: [] });
  expect(closingsOf({ ...none, open: 2 }).rows.map(({ label }) => label)).not.toContain('Asks accepted');
});
