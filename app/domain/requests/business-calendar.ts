// rules.md §10: which business calendar the clocks of a request follow.
import type { Settings } from '~/domain/settings/schema';
import type { Calendar } from './business-hours';

/** A business calendar of the settings by its name; the company's own without one, or where the name is gone. */
export function calendarOf(settings: Settings, name?: string | null): Calendar {
  const found = settings.calendars.find((calendar) => calendar.name === name);
  const { timeZone, businessHours, businessDays: weekdays, holidays } = settings;
  if (!found) return { timeZone, ...businessHours, weekdays, holidays };
  return { ...found, from: hoursOf(found.opens), to: hoursOf(found.closes) };
}

/** The name of the calendar a new request follows: the SOP tier's, else that of its deal's region, else the company's (null). */
export function calendarFor(
  { calendars }: Settings,
  { bySop, region }: { bySop: string | null; region: string | null | undefined },
): string | null {
  const named = calendars.find(({ name }) => name === bySop);
  const place = region?.trim().toLowerCase();
  const regional = calendars.find(({ regions }) => regions.some((one) => one.toLowerCase() === place));
  return (named ?? regional)?.name ?? null;
}

const hoursOf = (time: string) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;
