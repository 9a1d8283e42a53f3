import { expect, it } from 'vitest';
import { dueAt } from '~/domain/newsletter/due-at';
import { NIGHT, placesOf, waitingOf, waitingText, whyWaiting } from '~/domain/newsletter/waiting';

const slot = new Date('2026-11-24T09:30:00Z');
const readers = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([timeZone, count]) => Array.from({ length: count }, () => ({ timeZone })));
const text = (counts: Record<string, number>) =>
  waitingText(
    waitingOf(placesOf(readers(counts)), slot, (zone) => dueAt(slot, zone, null)),
    '2026-11-24',
  );

it('names who waits, by place, with the time there', () => {
  expect(text({ 'Europe/London': 9, 'America/Toronto': 3 })).toBe('3 people in Toronto get theirs at 08:30 there.');
  expect(text({ 'America/Argentina/Buenos_Aires': 1, 'America/New_York': 1 })).toBe(
    '1 person in Buenos Aires gets theirs at 08:30 there and 1 person in New York at 08:30 there.',
  );
});

it('says the day where it is another one, and counts the smallest places together', () => {
  const many = { 'Australia/Sydney': 4, 'America/Toronto': 3, 'America/Los_Angeles': 2, 'Pacific/Auckland': 1 };
  expect(text(many)).toBe(
    '3 people in Toronto get theirs at 08:30 there, 2 people in Los Angeles at 08:30 there, 4 people in Sydney on Wed 25 Nov at 08:30 there and 1 person in 1 more place at their time.',
  );
});

it('says nothing where nobody waits', () => expect(text({ 'Europe/London': 2, 'Asia/Dubai': 1 })).toBe(''));

it('says why: a night, or the clocks of readers who get it by local time', () => {
  const why = (timeZone: string, local: string | null) =>
    whyWaiting(
      waitingOf([{ timeZone, readers: 2 }], slot, (zone) =>
        dueAt(slot, zone, local === null ? null : { day: '2026-11-24', time: local }),
      ),
    );
  expect(why('America/Toronto', null)).toBe(NIGHT);
  expect(why('America/Toronto', '07:00')).toBe(NIGHT);
  expect(why('America/Toronto', '09:30')).toContain('by local time');
});
