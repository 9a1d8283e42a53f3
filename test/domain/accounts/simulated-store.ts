import { readFile } from 'node:fs/promises';
import { formatDetector } from '~/domain/accounts/column-formats';
import type { CrmKind } from '~/domain/accounts/fields';
import type { StoredRecord } from '~/domain/accounts/import-index';
import { planImport, type ImportFile, type PlannedLine } from '~/domain/accounts/import-plan';
import { suggestMapping } from '~/domain/accounts/mapping';
import { readCsv } from '~/platform/csv';

export const NO_LINKS = {
  accounts: new Map<string, string>(),
  domains: new Map<string, string>(),
  staff: new Map<string, string>(),
};

/** A CSV text or file, read and mapped as suggested. */
export async function importFile(kind: CrmKind, csv: { text: string } | { path: string }): Promise<ImportFile> {
  const bytes = 'text' in csv ? Buffer.from(csv.text) : await readFile(csv.path);
  const file = await readCsv(bytes, { maxBytes: 1e7 });
  if (!file.ok) throw new Error(`${file.reason.reason} (line ${file.reason.line})`);
  const { header, rows, ragged } = file.value;
  const mapping = suggestMapping(kind, header);
  const detector = formatDetector({ kind, mapping, header });
  for (const { cells } of rows) detector.add(cells);
  const { formats } = detector.result();
  return { layout: { kind, header, mapping, formats }, rows, ragged };
}

/** What would be stored after a plan: new records whole, of changed ones the changed fields only. */
export function applied(stored: StoredRecord[], plan: PlannedLine[]): StoredRecord[] {
  const after = new Map(stored.map((record) => [record.id, { id: record.id, values: { ...record.values } }]));
  for (const { line, outcome, recordId, values, changes } of plan) {
    if (outcome !== 'NEW' && outcome !== 'CHANGED') continue;
    const id = recordId ?? `new_${line}`;
    const record = after.get(id) ?? { id, values: {} };
    const fields = outcome === 'NEW' ? Object.keys(values) : changes.map((change) => change.field);
    for (const field of fields) {
      const value = values[field]!;
      record.values[field] = field === 'domain' ? [record.values.domain ?? [], value].flat().map(String) : value;
    }
    after.set(id, record);
  }
  return [...after.values()];
}

/** How many lines have each outcome. */
export function countOf(plan: PlannedLine[]) {
  const count = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REJECTED: 0 };
  for (const { outcome } of plan) count[outcome]++;
  return count;
}

export const plan = (file: ImportFile, facts: Partial<Parameters<typeof planImport>[1]> = {}) => [
  ...planImport(file, { ...NO_LINKS, stored: [], ...facts }),
];
