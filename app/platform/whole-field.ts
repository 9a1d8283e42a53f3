import { z } from 'zod';

/** A form field that holds a whole number. An empty one is none: it is refused by the same message, never read as zero. */
export const wholeField = (min: number, max: number, message: string) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    z.coerce.number(message).int(message).min(min, message).max(max, message),
  );
