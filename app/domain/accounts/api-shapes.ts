// What the API takes and answers (issue: JSON by API). The served document and the routes both come from these shapes.
import { z } from 'zod';
import { ImportStatus } from '~/generated/prisma/enums';
import { apiRow, MOST_ROWS } from './api-rows';
import { CRM_FIELDS, type CrmKind } from './fields';

export const MOST_API_BYTES = 5_000_000;

/** A kind as it stands in an address: `accounts`. */
export type ApiKind = Lowercase<CrmKind>;
export const apiKinds = Object.keys(CRM_FIELDS).map((kind) => kind.toLowerCase() as ApiKind);

/** The kind that an address names, or null. */
export const kindNamed = (name: string | undefined): CrmKind | null =>
  apiKinds.includes(name as ApiKind) ? (name!.toUpperCase() as CrmKind) : null;

const shapes = new Map<CrmKind, z.ZodObject<{ rows: z.ZodArray<ReturnType<typeof apiRow>> }>>();

/** The body of a call that brings rows of a kind. */
export function apiCall(kind: CrmKind) {
  const shape =
    shapes.get(kind) ??
    z.strictObject({
      rows: z
        .array(apiRow(kind), 'Send a list of rows.')
        .min(1, 'Send at least one row.')
        .max(MOST_ROWS, `Send at most ${MOST_ROWS} rows in one call.`),
    });
  shapes.set(kind, shape);
  return shape;
}

export const ApiQuery = z.object({
  dryRun: z
    .enum(['true', 'false'], 'Write true or false.')
    .default('false')
    .meta({ description: 'true: says what each row would do, and writes nothing' }),
});

/** An Idempotency-Key: a call sent again under it is done once. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'Use 1 to 255 letters, digits or signs, without spaces.')
  .meta({ description: 'A word of your own for this call, such as a UUID. Sent again, it gets the same answer.' });

const count = z.int().min(0);
const lower = <T extends string>(words: readonly T[]) => words.map((word) => word.toLowerCase() as Lowercase<T>);

export const ApiImport = z.object({
  id: z.string(),
  kind: z.enum(apiKinds),
  status: z.enum(lower(Object.values(ImportStatus))).meta({
    description:
      'checked: a dry run, nothing is written; applying: under way; applied: done; undone: taken back by a person',
  }),
  counts: z
    .object({ new: count, changed: count, unchanged: count, rejected: count })
    .nullable()
    .meta({ description: 'Rows by what they do, or did. null while they are looked at' }),
  rows: z.array(
    z.object({
      index: count.meta({ description: 'Place of the row in the call, from 0' }),
      outcome: z.enum(['new', 'changed', 'unchanged', 'rejected']),
      reasons: z
        .array(z.object({ field: z.string(), value: z.string(), reason: z.string(), mend: z.string() }))
        .meta({ description: 'Why a row is rejected, and what to do about it' }),
    }),
  ),
});
export type ApiImport = z.infer<typeof ApiImport>;
