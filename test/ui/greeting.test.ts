import { expect, it } from 'vitest';
import { greeting } from '~/ui/greeting';

it.each([
  ['2026-11-19T04:59:00Z', 'Europe/London', 'Good evening'],
  ['2026-11-19T05:00:00Z', 'Europe/London', 'Good morning'],
  ['2026-11-19T12:00:00Z', 'Europe/London', 'Good afternoon'],
  ['2026-11-19T18:00:00Z', 'Europe/London', 'Good evening'],
  ['2026-11-19T18:00:00Z', 'America/New_York', 'Good afternoon'],
  ['2026-11-19T12:00:00Z', 'Asia/Tokyo', 'Good evening'],
])('%s in %s: %s', (now, zone, words) => {
  expect(greeting(new Date(now), zone)).toBe(words);
});
