import { record, type Actor } from '~/domain/audit/record.server';
import type { Prisma } from '~/generated/prisma/client';
import { readCsv, type CsvFile } from '~/platform/csv';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { minutes } from '~/platform/time';
import type { ColumnFormats, FormatQuestion } from './column-formats';
import type { CrmKind } from './fields';
import { describeFile } from './import-format';
import { planImport, type PlannedLine } from './import-plan';
import { checkMapping, type Mapping } from './mapping';
import { MAX_IMPORT_BYTES, type ImportCounts, type ImportFormat } from './schema';
import { linkFacts, storedRecords } from './stored-records.server';

const CHUNK = 1000;
const ID = { ACCOUNTS: 'acc', CONTACTS: 'con', DEALS: 'deal' } as const;

export type CheckRefusal = { kind: 'unknown' } | { kind: 'closed' } | { kind: 'mapping'; problems: string[] };

type Choice = { importId: string; mapping: Mapping; chosen: ColumnFormats; by: Actor };

/**
 * The dry run: keeps the mapping and stores what each line would do. With open questions on how a column is read only
 * the mapping is kept, and `counts` is null. Refused: a mapping that cannot be used, an import that was started already.
 */
export async function checkImport(
  db: Db,
  { importId, mapping, chosen, by }: Choice,
  now: Date,
): Promise<Result<{ questions: FormatQuestion[]; counts: ImportCounts | null }, CheckRefusal>> {
  const found = await db.import.findUnique({ where: { id: importId } });
  if (!found) return refuse({ kind: 'unknown' });
  const { kind, content } = found;
  const { separator, bytes } = found.format as unknown as ImportFormat;
  const file = await readCsv(content, { maxBytes: MAX_IMPORT_BYTES, separator });
  if (!file.ok) throw new Error(`${importId} cannot be read again: ${file.reason.reason}`);
  const problems = checkMapping(kind, mapping, file.value.header);
  if (problems.length > 0) return refuse({ kind: 'mapping', problems });
  const format = describeFile({ ...file.value, bytes }, { kind, mapping, chosen });
  const kept = { id: importId, kind, fileName: found.fileName, mapping, format };
  const run = async (tx: Tx) => {
    if (!(await keepMapping(tx, kept))) return refuse({ kind: 'closed' as const });
    if (format.questions.length > 0) return ok({ questions: format.questions, counts: null });
    return ok({ questions: [], counts: await dryRun(tx, { file: file.value, ...kept, by }, now) });
  };
  return db.$transaction(run, { timeout: minutes(3) });
}

type Kept = { id: string; kind: CrmKind; fileName: string; mapping: Mapping; format: ImportFormat };

async function keepMapping(tx: Tx, { id, mapping, format }: Kept): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, status: { in: ['MAPPING', 'CHECKED'] } },
    data: { status: 'MAPPING', mapping, format },
  });
  if (count === 1) await tx.importRow.deleteMany({ where: { importId: id } });
  return count === 1;
}

async function dryRun(tx: Tx, run: Kept & { file: CsvFile; by: Actor }, now: Date): Promise<ImportCounts> {
  const { id, kind, mapping, format, file } = run;
  const facts = { stored: await storedRecords(tx, kind), ...(await linkFacts(tx)) };
  const layout = { kind, header: file.header, mapping, formats: format.formats };
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, rejected: 0, fields: 0, moved: 0 };
  let rows: Prisma.ImportRowCreateManyInput[] = [];
  const store = async () => {
    await tx.importRow.createMany({ data: rows });
    rows = [];
  };
  for (const line of planImport({ layout, rows: file.rows, ragged: file.ragged }, facts)) {
    counts[line.outcome.toLowerCase() as Lowercase<typeof line.outcome>]++;
    counts.fields += line.changes.length;
    rows.push(rowFor(id, kind, line));
    if (rows.length === CHUNK) await store();
  }
  await store();
  await tx.import.update({ where: { id }, data: { status: 'CHECKED', counts, checkedAt: now } });
  const data = { importId: id, of: kind, fileName: run.fileName, ...counted(counts) };
  await record(tx, { kind: 'import.checked', at: now, by: run.by, about: {}, data });
  return counts;
}

const counted = ({ fields: _fields, moved: _moved, ...counts }: ImportCounts) => counts;

// A new record has its id from the dry run on: whoever writes it, and however often, it is that one.
function rowFor(importId: string, kind: CrmKind, line: PlannedLine): Prisma.ImportRowCreateManyInput {
  const { label, recordId, values, links, changes, reasons, ...head } = line;
  return {
    importId,
    ...head,
    label: label.toWellFormed(),
    recordId: line.outcome === 'NEW' ? newId(ID[kind]) : recordId,
    ...storable({ values, links, changes, reasons }),
  };
}

// A cut in the middle of a character leaves half of it, which the database refuses.
const storable = <T>(json: T): T =>
  JSON.parse(JSON.stringify(json, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value))) as T;
