import { expect, it } from 'vitest';
import { briefingAt, remindersOf } from '~/domain/meetings/reminders';
import { addTime, days, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

const call = (startsAt: Date) => ({ startsAt, minutes: 30 });

it.each([
  ['in three days', days(3), { briefing: days(2), hour: days(3) - hours(1), after: days(3) + minutes(30) }],
  [
    'tomorrow morning: the briefing at once',
    hours(20),
    { briefing: 0, hour: hours(19), after: hours(20) + minutes(30) },
  ],
  ['in half an hour: no word an hour before', minutes(30), { briefing: 0, after: minutes(60) }],
])('a call set %s', (_when, ahead, expected) => {
  const due = remindersOf(call(addTime(NOW, ahead)), NOW).map(({ reminder, at }) => [reminder, at]);
  expect(due).toEqual(Object.entries(expected).map(([reminder, later]) => [reminder, addTime(NOW, later)]));
});

it('a briefing can be edited until a day before, by the clock and not by the calendar', () => {
  // A night in which clocks change is 25 hours long.
  expect(briefingAt({ startsAt: new Date('2026-10-25T10:00:00Z') })).toEqual(new Date('2026-10-24T10:00:00Z'));
});
