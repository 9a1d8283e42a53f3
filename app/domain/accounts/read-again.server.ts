import { record, type Actor } from '~/domain/audit/record.server';
import { openCsv } from '~/platform/csv';
import type { CsvEncoding } from '~/platform/csv-encodings';
import type { CsvProblem } from '~/platform/csv-problem';
import type { CsvSeparator } from '~/platform/csv-separator';
import type { CsvSource } from '~/platform/csv-source';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { ColumnFormats } from './column-formats';
import type { CrmKind } from './fields';
import { lookAtFile } from './import-format';
import { keptFile } from './kept-file.server';
import type { Mapping } from './mapping';
import { MAX_IMPORT_BYTES, type ImportFormat } from './schema';

type Change = {
  importId: string;
  encoding?: CsvEncoding;
  separator?: CsvSeparator;
  mapping: Mapping;
  chosen: ColumnFormats;
  /** The name of the saved or loaded map that `mapping` comes from. */
  map?: string;
  by: Actor;
};

/**
 * Reads an uploaded file again: in another encoding, with another separator, or under the columns of a saved map. Whatever
 * was checked before is gone. Where the header changes with it, the columns are suggested anew. Refused: an import that was
 * started already, and a file that cannot be read so.
 */
export async function readAgain(
  db: Db,
  { importId, mapping, chosen, map, by, ...change }: Change,
  now: Date,
): Promise<Result<undefined, { kind: 'closed' } | { kind: 'file'; problem: CsvProblem }>> {
  const found = await db.import.findUnique({ where: { id: importId } });
  if (!found) return refuse({ kind: 'closed' });
  const { kind, fileName } = found;
  const before = found.format as unknown as ImportFormat;
  const content = await keptFile(db, { id: importId, size: before.bytes });
  if (!content) return refuse({ kind: 'closed' });
  const { encoding, separator } = { encoding: before.encoding, separator: before.separator, ...change };
  const look = await lookUnder(content, { kind, encoding, separator, header: before.header, mapping, chosen });
  if (!look.ok) return refuse({ kind: 'file', problem: look.reason });
  return db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, status: { in: ['MAPPING', 'CHECKED'] } },
      data: { status: 'MAPPING', ...look.value },
    });
    if (count !== 1) return refuse({ kind: 'closed' as const });
    await tx.importRow.deleteMany({ where: { importId } });
    const data = { importId, of: kind, fileName, encoding, separator, map: map ?? null };
    await record(tx, { kind: 'import.read-again', at: now, by, about: {}, data });
    return ok();
  });
}

type Under = {
  kind: CrmKind;
  encoding: CsvEncoding;
  separator: CsvSeparator;
  header: string[];
  mapping: Mapping;
  chosen: ColumnFormats;
};

async function lookUnder(content: CsvSource, { kind, header, mapping, chosen, ...read }: Under) {
  const options = { ...read, maxBytes: MAX_IMPORT_BYTES };
  const opened = await openCsv(content, options);
  if (!opened.ok) return opened;
  const isSame = opened.value.header.join('\0') === header.join('\0');
  const look = await lookAtFile(content, { kind, ...options, ...(isSame && { mapping, chosen }) });
  return look.ok
    ? ok({ mapping: look.value.mapping, format: { ...look.value.format, chosen: isSame ? chosen : {} } })
    : look;
}
