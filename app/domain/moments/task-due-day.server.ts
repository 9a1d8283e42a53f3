import { calendarOf } from '~/domain/requests/business-calendar';
import { addBusinessTime } from '~/domain/requests/business-hours';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { dateFromDay, dayIn, hours } from '~/platform/time';

const DUE_IN_BUSINESS_DAYS = 2;

/** The day by which a help task opened now is due: two business days on, by the company's calendar. */
export async function taskDueDay(db: Reader, now: Date): Promise<Date> {
  const settings = await getSettings(db);
  const { from, to } = settings.businessHours;
  const due = addBusinessTime(calendarOf(settings), now, hours(to - from) * DUE_IN_BUSINESS_DAYS);
  return dateFromDay(dayIn(settings.timeZone, due));
}
