import { expect, it } from 'vitest';
import { type FunnelCounts, funnelNotes, funnelSteps, shareText } from '~/domain/cohorts/funnel';

const counts: FunnelCounts = {
  ...{ candidates: 60, waiting: 0, excluded: 20, invited: 40, opened: 15 },
  ...{ joined: 12, activated: 6, repeat: 2, mayActivate: 3, byLink: 4, byLinkActivated: 1 },
};

it('shows every step with its denominator', () => {
  expect(funnelSteps(counts).map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Invited: 40',
    'Joined: 12 of 40, 30 %',
    'Activated: 6 of 12, 50 %',
    'Did it again: 2 of 6, 33 %',
  ]);
});

it('divides by nobody nowhere', () => {
  const empty = { ...counts, invited: 0, joined: 0, activated: 0, repeat: 0 };
  expect(funnelSteps(empty).map(({ text, share }) => [text, share])).toEqual([
    ['0', null],
    ['nobody yet', null],
    ['nobody yet', null],
    ['nobody yet', null],
  ]);
  expect(shareText(0, 3)).toBe('0 of 3, 0 %');
});

it('says what the numbers leave open', () => {
  expect(funnelNotes(counts)).toEqual([
    '3 sent the join form by their link and did not confirm it yet.',
    'Who only looks at the link is not counted: mail programs open links by themselves.',
    '3 joined less than 90 days ago and may still activate.',
    '4 joined by the short link without an invitation; 1 of them activated.',
  ]);
  expect(funnelNotes({ ...counts, joined: 40, opened: 30, mayActivate: 0, byLink: 0 })).toEqual([]);
});
