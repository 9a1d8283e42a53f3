// What somebody says beforehand that the columns of a file become: a map in JSON, a Data Loader map, a mapping that was kept.
import { z } from 'zod';
import { ok, refuse, type Result } from '~/platform/result';
import type { ColumnFormats } from './column-formats';
import type { CrmKind } from './fields';
import type { Mapping } from './mapping';
import type { Columns, Look } from './run-import.server';
import { mappingFromSdl, readSdl } from './sdl';

const Column = z.union(
  [
    z.string(),
    z.strictObject({
      field: z.string(),
      dates: z.enum(['dmy', 'mdy']).optional(),
      decimals: z.enum(['point', 'comma']).optional(),
    }),
  ],
  'Write the name of a field, or an object of field, dates (dmy, mdy) and decimals (point, comma).',
);
const ColumnMap = z.record(z.string(), Column, 'Write an object: {"column": "field"}.');

/** A map in JSON, `{"Renewal": "renewalOn"}` or `{"Renewal": {"field": "renewalOn", "dates": "dmy"}}`; refused with each fault. */
export function readColumnMap(text: string): Result<Columns, string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(['The map is not JSON. Write {"column": "field"}.']);
  }
  const parsed = ColumnMap.safeParse(json);
  if (!parsed.success) {
    return refuse(parsed.error.issues.map(({ path, message }) => [path.join(' '), message].filter(Boolean).join(': ')));
  }
  const mapping: Mapping = {};
  const chosen: ColumnFormats = {};
  for (const [column, said] of Object.entries(parsed.data)) {
    const { field, ...format } = typeof said === 'string' ? { field: said } : said;
    mapping[column] = field;
    if (Object.keys(format).length > 0) chosen[column] = format;
  }
  return ok({ mapping, chosen });
}

/** Columns that were said, for a file; refused when the file lacks one of them. */
export function columnsFor({ mapping, chosen }: Columns, { header }: Look): Result<Columns, string[]> {
  const missing = Object.keys(mapping).filter((column) => mapping[column] && !header.includes(column));
  if (missing.length === 0) return ok({ mapping, chosen });
  return refuse(missing.map((column) => `The file has no column “${column}”.`));
}

/** What a Data Loader map means for a file; refused when it is none. */
export function columnsBySdl(kind: CrmKind, text: string, look: Look): Result<Columns, string[]> {
  const sdl = readSdl(text);
  return sdl.ok ? ok({ mapping: mappingFromSdl(kind, sdl.value, look).mapping, chosen: {} }) : refuse([sdl.reason]);
}
