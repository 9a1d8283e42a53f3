// Column maps of Salesforce's Data Loader (.sdl): a Java properties file with one `COLUMN=ApiName` a line.
import { ok, refuse, type Result } from '~/platform/result';
import { readCell } from './cell';
import { WORD_FIELDS, CRM_FIELDS, type CrmKind } from './fields';
import { plainName, type Mapping } from './mapping';

const LONGEST = 100_000;

/** Column → name of the Salesforce field; columns that lead nowhere are left out. Refused: a file that is no such map. */
export function readSdl(text: string): Result<Mapping, string> {
  const lines = text
    .slice(0, LONGEST)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !/^\s*[#!]/.test(line));
  const pairs = lines.map((line) => /^((?:[^\\=:]|\\.)*?)\s*[=:]\s*(.*)$/.exec(line.trim()));
  if (pairs.length === 0 || pairs.some((pair) => pair === null))
    return refuse('This is no column map of the Data Loader: each line reads COLUMN=FieldName.');
  const named = pairs.map((pair) => [unescaped(pair![1]!), unescaped(pair![2]!.trim())] as const);
  return ok(Object.fromEntries(named.filter(([column, field]) => column && field)));
}

const unescaped = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_, code: string | undefined, letter: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : letter,
  );

type File = { header: string[]; samples: string[][] };

/**
 * What a map means for a file: its columns, capitals aside, become the fields that its Salesforce names mean here. `leftOut`
 * are columns of the file that lead to a field we do not keep, or whose words that field does not know.
 */
export function mappingFromSdl(
  kind: CrmKind,
  sdl: Mapping,
  { header, samples }: File,
): { mapping: Mapping; leftOut: string[] } {
  const targets = new Map(Object.entries(sdl).map(([column, target]) => [column.toLowerCase(), target]));
  const mapping: Mapping = {};
  const leftOut: string[] = [];
  for (const [index, column] of header.entries()) {
    const target = targets.get(column.toLowerCase()) ?? targets.get(`"${column.toLowerCase()}"`);
    if (!target) continue;
    const field = CRM_FIELDS[kind].find(({ headers }) => headers.includes(plainName(target)));
    const isKnown = field && !Object.values(mapping).includes(field.name);
    const fits =
      isKnown && (!WORD_FIELDS.includes(field.type) || samples[index]?.every((it) => readCell(field.type, it).ok));
    if (fits) mapping[column] = field.name;
    else leftOut.push(column);
  }
  return { mapping, leftOut };
}
