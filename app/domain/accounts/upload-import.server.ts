import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import type { CsvEncoding } from '~/platform/csv-encodings';
import type { CsvProblem } from '~/platform/csv-problem';
import type { CsvSeparator } from '~/platform/csv-separator';
import { ofBlob } from '~/platform/csv-source';
import { newId } from '~/platform/id';
import { ok, type Result } from '~/platform/result';
import type { CrmKind } from './fields';
import { lookAtFile } from './import-format';
import { keepFile } from './kept-file.server';
import { MAX_IMPORT_BYTES } from './schema';

type Upload = {
  kind: CrmKind;
  fileName: string;
  file: Blob;
  separator?: CsvSeparator;
  encoding?: CsvEncoding;
};

/**
 * Takes a CRM file in and suggests what its columns mean; nothing of it is written to accounts, contacts or deals.
 * Refused with place, reason and mend: a file that cannot be read for sure, or that holds nothing to import.
 */
export async function uploadImport(
  db: Db,
  { kind, fileName, file, ...found }: Upload,
  by: Actor,
  now: Date,
): Promise<Result<{ importId: string }, CsvProblem>> {
  const look = await lookAtFile(ofBlob(file), { kind, maxBytes: MAX_IMPORT_BYTES, ...found });
  if (!look.ok) return look;
  const { format, mapping } = look.value;
  const importId = newId('imp');
  const name = storableName(fileName);
  await db.$transaction(async (tx) => {
    await tx.import.create({
      data: {
        id: importId,
        kind,
        fileName: name,
        format,
        mapping,
        createdById: by.personId,
        createdByName: by.personId ? null : by.name,
        createdAt: now,
      },
    });
    await keepFile(tx, importId, file);
    const data = { importId, of: kind, fileName: name, lines: format.lines };
    await record(tx, { kind: 'import.uploaded', at: now, by, about: {}, data });
  });
  return ok({ importId });
}

const storableName = (name: string) =>
  name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed()
    .trim() || 'file.csv';
