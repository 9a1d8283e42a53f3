import type { Settings } from '~/domain/settings/schema';
import type { Calendar } from './business-hours';

/** The company's business calendar, from its settings. */
export const calendarOf = ({ timeZone, businessHours, holidays }: Settings): Calendar => ({
  timeZone,
  ...businessHours,
  holidays,
});
