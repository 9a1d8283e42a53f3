import { describe, expect, it } from 'vitest';
import { calendarFor, calendarOf } from '~/domain/requests/business-calendar';
import { Settings } from '~/domain/settings/schema';

const gulf = {
  name: 'Gulf',
  regions: ['Middle East'],
  timeZone: 'Asia/Riyadh',
  opens: '08:30',
  closes: '16:15',
  weekdays: [7, 1, 2, 3, 4],
  holidays: ['2026-09-23'],
};
const settings = Settings.parse({
  timeZone: 'Europe/Oslo',
  holidays: ['2026-05-17'],
  calendars: [gulf, { ...gulf, name: 'Events', regions: [] }],
});
const company = { timeZone: 'Europe/Oslo', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: ['2026-05-17'] };

describe('the business calendar', () => {
  it('is the company’s own, unless one is named that is there', () => {
    expect(calendarOf(settings)).toEqual(company);
    expect(calendarOf(settings, 'Gone')).toEqual(company);
    expect(calendarOf(settings, 'Gulf')).toMatchObject({
      timeZone: 'Asia/Riyadh',
      from: 8.5,
      to: 16.25,
      weekdays: [7, 1, 2, 3, 4],
      holidays: ['2026-09-23'],
    });
  });

  it.each([
    ['Events', 'Middle East', 'Events'],
    ['Gone', 'middle east ', 'Gulf'],
    [null, 'Middle East', 'Gulf'],
    [null, 'Nordics', null],
    [null, null, null],
  ])('of a request: by the SOP (%s), else by the region (%s)', (bySop, region, name) =>
    expect(calendarFor(settings, { bySop, region })).toBe(name),
  );
});
