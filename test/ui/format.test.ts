import { expect, test } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatList,
  formatMinutes,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  formatTime,
  plural,
} from '~/ui/format';

const evening = new Date('2026-11-20T23:30:00Z');
const summer = new Date('2026-09-07T09:05:00Z');

test.each([
  ['full', '20 Nov 2026', '7 Sep 2026'],
  ['long', 'Friday 20 November 2026', 'Monday 7 September 2026'],
  ['day', '20 November', '7 September'],
  ['short', 'Fri 20 Nov', 'Mon 7 Sep'],
  ['month', 'November 2026', 'September 2026'],
] as const)('a date in the style %s', (style, november, september) => {
  expect(formatDate(evening, 'Europe/London', style)).toBe(november);
  expect(formatDate(summer, 'Europe/London', style)).toBe(september);
});

test('a date belongs to the reader’s time zone', () => {
  expect(formatDate(evening, 'Asia/Tokyo')).toBe('21 Nov 2026');
  expect(formatDate(evening, 'America/New_York')).toBe('20 Nov 2026');
});

test.each([
  ['Europe/London', 'Fri 20 Nov 2026, 23:30 GMT', 'Mon 7 Sep 2026, 10:05 BST'],
  ['Europe/Amsterdam', 'Sat 21 Nov 2026, 00:30 CET', 'Mon 7 Sep 2026, 11:05 CEST'],
  ['Asia/Tokyo', 'Sat 21 Nov 2026, 08:30 GMT+9', 'Mon 7 Sep 2026, 18:05 GMT+9'],
])('a moment in %s names its zone and its summer time', (zone, winterText, summerText) => {
  expect(formatDateTime(evening, zone)).toBe(winterText);
  expect(formatDateTime(summer, zone)).toBe(summerText);
});

test('midnight is 00:00, not 24:00', () => {
  expect(formatTime(new Date('2026-11-20T00:00:00Z'), 'Europe/London')).toBe('00:00');
});

test.each([
  [96000, 'GBP', '£96,000'],
  [12.5, 'GBP', '£12.50'],
  [0, 'EUR', '€0'],
  [1200, 'USD', 'US$1,200'],
  [-3, 'GBP', '-£3'],
])('%d %s reads %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text);
});

test.each([
  [2_908_400, 'GBP', '£2.91m'],
  [640_000, 'EUR', '€640k'],
  [96, 'GBP', '£96'],
  [0, 'GBP', '£0'],
  [1_200_000, 'MAD', 'MAD 1.2m'],
])('%d %s reads %s at a glance', (amount, currency, text) => {
  expect(formatMoneyShort(amount, currency).replace(/\s/g, ' ')).toBe(text);
});

test.each([
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '60 minutes'],
  [90, '90 minutes'],
  [120, '2 hours'],
  [150, '150 minutes'],
  [180, '3 hours'],
])('%d minutes read "%s"', (minutes, text) => {
  expect(formatMinutes(minutes)).toBe(text);
});

test('counts, shares, nouns and lists', () => {
  expect(formatCount(1203)).toBe('1,203');
  expect(formatPercent(0.674)).toBe('67%');
  expect([plural(0, 'ask'), plural(1, 'ask'), plural(1000, 'reply', 'replies')]).toEqual([
    '0 asks',
    '1 ask',
    '1,000 replies',
  ]);
  expect(formatList(['a quote', 'a call', 'a talk'])).toBe('a quote, a call and a talk');
});
