import { describe, expect, it } from 'vitest';
import { isStale, isTouched, untouched } from '~/domain/newsletter/touched';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const slotAt = addTime(NOW, days(5));
const draft = { ...untouched, writtenAt: addTime(NOW, -hours(3)), plannedAt: slotAt };

it('is touched by an edit, a place on the schedule, a hold at its slot or a question for approval', () => {
  expect(isTouched(draft)).toBe(false);
  for (const mark of Object.keys(untouched)) expect(isTouched({ ...draft, [mark]: NOW })).toBe(true);
});

describe('is written anew', () => {
  const stale = (change: object, changedAt: Date | null = null) =>
    isStale({ ...draft, ...change }, { slotAt, changedAt, now: NOW });

  it.each([
    ['not before a day is over', {}, null, false],
    ['after a day', { writtenAt: addTime(NOW, -days(1)) }, null, true],
    ['once the issue before it went out', {}, addTime(NOW, -hours(1)), true],
    ['not for what was before it was written', {}, addTime(NOW, -hours(4)), false],
    ['when the calendar moved its slot', { plannedAt: addTime(slotAt, hours(1)) }, null, true],
    ['never once somebody edited it', { writtenAt: addTime(NOW, -days(9)), editedAt: NOW }, NOW, false],
    ['never while it is scheduled', { writtenAt: addTime(NOW, -days(9)), scheduledAt: NOW }, NOW, false],
  ] as const)('%s', (_, change, changedAt, expected) => {
    expect(stale(change, changedAt)).toBe(expected);
  });
});
