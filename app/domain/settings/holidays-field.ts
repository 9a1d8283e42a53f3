import { z } from 'zod';
import { dayField } from '~/platform/day-field';

/** Days without work as they are typed: one a line, or between commas; each once, in order. */
export const holidaysField = z
  .string()
  .trim()
  .max(2000, 'Use at most 2000 characters.')
  .default('')
  .transform((typed, ctx) => {
    const found = typed.split(/[\s,;]+/).filter(Boolean);
    const wrong = found.find((day) => !dayField().safeParse(day).success);
    if (wrong === undefined) return [...new Set(found)].sort();
    ctx.addIssue({ code: 'custom', message: `“${wrong}” is no date. Write one a line, as in 2026-12-25.` });
    return z.NEVER;
  });
