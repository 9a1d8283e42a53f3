import { expect, it } from 'vitest';
import { lapseReason } from '~/domain/cohorts/nomination-lapse';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';

const silent = { invitedAt: NOW, nextAt: null, stoppedReason: null };

it.each([
  ['on the day before', {}, 29, null],
  ['after 30 days', {}, 30, 'They were invited on 19 November 2026 and did not join within 30 days.'],
  ['while a reminder is to come', { nextAt: addTime(NOW, days(60)) }, 40, null],
  [
    'after reminders that ended early',
    { stoppedReason: 'Left the account.' },
    30,
    'They were invited on 19 November 2026 and did not join within 30 days. Reminders ended early: Left the account.',
  ],
] as const)('%s', (_case, changes, after, expected) => {
  expect(lapseReason({ ...silent, ...changes }, addTime(NOW, days(after)))).toBe(expected);
});
