// product.md §4: promised times run in the business hours of a region.
import { z } from 'zod';
import { timeZoneField } from './time-zone-field';

/** The week, as ISO counts it: 1 is Monday. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const Weekdays = z.array(z.int().min(1).max(7)).min(1, 'Choose at least one day.').max(7);

/** Business hours beside the company's own, for the regions named or for the SOPs that name it. */
export const BusinessCalendar = z.object({
  name: z.string().trim().min(1).max(60),
  /** regions of deals and accounts, as the CRM names them */
  regions: z.array(z.string().trim().min(1)).default([]),
  timeZone: timeZoneField,
  opens: z.iso.time({ precision: -1 }),
  closes: z.iso.time({ precision: -1 }),
  weekdays: Weekdays,
  holidays: z.array(z.iso.date()).default([]),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;
