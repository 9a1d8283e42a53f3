import { z } from 'zod';

/**
 * A form field that holds a calendar day, `2026-11-21`, as text. Years outside 1900 to 2100 are slips of the keyboard, and
 * the database knows no year 0: they are refused with the same message.
 */
export const dayField = (message = 'Enter a date, as in 2026-12-25') =>
  z.iso.date({ error: message, abort: true }).refine((day) => day >= '1900' && day < '2101', message);
