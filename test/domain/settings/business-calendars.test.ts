import { expect, it } from 'vitest';
import { BusinessCalendar, CalendarForm } from '~/domain/settings/business-calendars';

const typed = {
  intent: 'save',
  isNew: 'yes',
  name: ' Gulf ',
  regions: 'Middle East\nGCC, GCC',
  timeZone: 'Asia/Riyadh',
  opens: '08:30',
  closes: '16:30',
  weekdays: ['7', '1', '2', '3', '4'],
  holidays: '2026-09-23',
};

it('what is typed is a calendar', () => {
  const { intent: _intent, isNew: _isNew, ...calendar } = CalendarForm.parse(typed) as Record<string, unknown>;
  expect(BusinessCalendar.parse(calendar)).toEqual({
    name: 'Gulf',
    regions: ['Middle East', 'GCC'],
    timeZone: 'Asia/Riyadh',
    opens: '08:30',
    closes: '16:30',
    weekdays: [7, 1, 2, 3, 4],
    holidays: ['2026-09-23'],
  });
});

it.each([
  [{ name: '' }, 'name'],
  [{ opens: 'early' }, 'opens'],
  [{ opens: '17:00', closes: '09:00' }, 'closes'],
  [{ weekdays: undefined }, 'weekdays'],
  [{ weekdays: ['8'] }, 'weekdays'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ holidays: 'Christmas' }, 'holidays'],
])('refuses %o at its field', (wrong, field) => {
  const parsed = CalendarForm.safeParse({ ...typed, ...wrong });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
});
