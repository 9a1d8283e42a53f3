import { openAsBlob } from 'node:fs';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { checkImport } from '~/domain/accounts/check-import.server';
import type { CrmKind } from '~/domain/accounts/fields';
import type { Mapping } from '~/domain/accounts/mapping';
import { startImport } from '~/domain/accounts/start-import.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import type { Db } from '~/platform/db.server';
import { NOW } from './clock';
import { makeStaff } from './people';

type Csv = { path: string } | { text: string };

/** Takes a CRM file in; gives its id and who did it. */
export async function uploadCsv(db: Db, kind: CrmKind, csv: Csv) {
  const file = 'text' in csv ? new Blob([csv.text]) : await openAsBlob(csv.path);
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const fileName = 'path' in csv ? csv.path.split('/').at(-1)! : 'export.csv';
  const result = await uploadImport(db, { kind, fileName, file }, by, NOW);
  if (!result.ok) throw new Error(result.reason.reason);
  return { importId: result.value.importId, by };
}

/** Takes a file in and makes the dry run with the columns as suggested. */
export async function checkedCsv(db: Db, kind: CrmKind, csv: Csv) {
  const { importId, by } = await uploadCsv(db, kind, csv);
  const { mapping } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  const result = await checkImport(db, { importId, mapping: mapping as Mapping, chosen: {}, by }, NOW);
  if (!result.ok || !result.value.counts) throw new Error(`not checked: ${JSON.stringify(result)}`);
  return { importId, by, counts: result.value.counts };
}

/** Upload, dry run, import: the whole way. */
export async function importCsv(db: Db, kind: CrmKind, csv: Csv) {
  const { importId, by, counts } = await checkedCsv(db, kind, csv);
  await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
  await applyImport(db, { importId, byId: by.personId }, () => NOW);
  return { importId, by, counts };
}
