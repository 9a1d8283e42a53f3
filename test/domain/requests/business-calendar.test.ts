import { expect, it } from 'vitest';
import { calendarOf } from '~/domain/requests/business-calendar';
import { Settings } from '~/domain/settings/schema';

it('reads the calendar from the settings', () => {
  expect(calendarOf(Settings.parse({ timeZone: 'Europe/Oslo', holidays: ['2026-05-17'] }))).toEqual({
    timeZone: 'Europe/Oslo',
    from: 9,
    to: 17,
    holidays: ['2026-05-17'],
  });
});
