import { expect, it } from 'vitest';
import { timeZoneChoices } from '~/platform/time-zones';

it('names places and their distance from UTC on the day', () => {
  const labels = new Map(timeZoneChoices(new Date('2026-11-19T12:00:00Z')).map(({ value, label }) => [value, label]));
  expect(labels.get('Europe/Amsterdam')).toBe('Amsterdam, Europe (UTC+1)');
  expect(labels.get('America/New_York')).toBe('New York, America (UTC-5)');
  expect(labels.get('UTC')).toBe('UTC (UTC+0)');
});
