import { expect, it } from 'vitest';
import { slotDue } from '~/domain/newsletter/slot-due';
import { addTime, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

it.each([
  ['a minute before', -minutes(1), 'wait'],
  ['on the minute', 0, 'send'],
  ['after three hours without power', hours(3), 'send'],
  ['after half a day', hours(12), 'send'],
  ['after half a day and a minute', hours(12) + minutes(1), 'hold'],
  ['after thirty hours', hours(30), 'hold'],
])('%s (R12)', (_, late, becomes) => {
  expect(slotDue(NOW, addTime(NOW, late))).toBe(becomes);
});
