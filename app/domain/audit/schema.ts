import { z } from 'zod';
import { dayField } from '~/platform/day-field';
import { dateFromDay } from '~/platform/time';

const day = dayField().transform(dateFromDay);
const text = (max: number) => z.string().trim().max(max);

/** `?kind=&who=&from=&to=&about=&before=` of the audit page; days are UTC, empty means any. */
export const AuditSearch = z.object({
  kind: text(60).default(''),
  who: text(100).default(''),
  from: z.union([z.literal('').transform(() => null), day]).default(null),
  to: z.union([z.literal('').transform(() => null), day]).default(null),
  about: text(60).default(''),
  before: text(40).default(''),
});
