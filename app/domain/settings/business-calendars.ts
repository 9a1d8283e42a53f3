// product.md §4: promised times run in the business hours of a region.
import { z } from 'zod';
import { holidaysField } from './holidays-field';
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

const clock = (error: string) => z.iso.time({ precision: -1, error });
const weekdays = z.array(z.coerce.number().int().min(1).max(7)).default([]).pipe(Weekdays);
const regions = z
  .string()
  .max(2000, 'Use at most 2000 characters.')
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\n,;]+/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]);

/** What is done on the page of calendars. A calendar keeps its name: requests and SOPs know it by that. */
export const CalendarForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('company'), weekdays }),
  z.object({ intent: z.literal('remove'), name: z.string().trim().min(1) }),
  z
    .object({
      intent: z.literal('save'),
      isNew: z.literal('yes').optional(),
      name: z.string().trim().min(1, 'Give it a name, such as Gulf.').max(60, 'Use at most 60 characters.'),
      regions,
      timeZone: timeZoneField,
      opens: clock('Write the time as 09:00.'),
      closes: clock('Write the time as 17:30.'),
      weekdays,
      holidays: holidaysField,
    })
    .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'Closing comes after opening.' }),
]);
export type CalendarForm = z.infer<typeof CalendarForm>;
