import { z } from 'zod';

/** A time zone by its name, such as Europe/London. */
export const timeZoneField = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'Choose a time zone from the list');
