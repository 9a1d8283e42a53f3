import { expect, it } from 'vitest';
import { likelyAnswer } from '~/domain/requests/likely-answer';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const calendar = { timeZone: 'Europe/London', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: [] };
const plan = { mode: 'IN_ORDER', people: 3, waitHours: 8, calendar } as const;
const history = (accepted: number) => ({ ended: 10, accepted, medianMs: hours(5) });

it('is the usual time to a yes where more than half accept', () => {
  expect(likelyAnswer(history(6), plan, NOW)).toEqual(addTime(NOW, hours(5)));
});

it('in order adds the waits it takes until a yes is likelier than not', () => {
  // Three in ten accept: two asks make it 51 %, so the second counts, a business day later.
  const day = likelyAnswer(history(3), plan, NOW)!.getTime() - NOW.getTime();
  expect(day).toBe(hours(24) + hours(5));
  expect(likelyAnswer(history(3), { ...plan, mode: 'GROUP' }, NOW)).toEqual(addTime(NOW, hours(5)));
});

it('says nothing where too few ended, nobody ever accepted, or too few are asked', () => {
  expect(likelyAnswer({ ...history(3), ended: 4 }, plan, NOW)).toBeNull();
  expect(likelyAnswer(history(0), plan, NOW)).toBeNull();
  expect(likelyAnswer(history(3), { ...plan, mode: 'ONE' }, NOW)).toBeNull();
  expect(likelyAnswer(history(6), { ...plan, people: 0 }, NOW)).toBeNull();
});
