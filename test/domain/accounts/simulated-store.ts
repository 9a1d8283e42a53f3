import { readFile } from 'node:fs/promises';
import { formatDetector } from '~/domain/accounts/column-formats';
import type { CrmLayout } from '~/domain/accounts/crm-row';
import type { CrmKind } from '~/domain/accounts/fields';
import { newMemory } from '~/domain/accounts/file-memory';
import { indexStored, type StoredRecord } from '~/domain/accounts/import-index';
import type { LinkFacts } from '~/domain/accounts/import-links';
import { lineReader, planLine, type PlannedLine } from '~/domain/accounts/import-plan';
import { suggestMapping } from '~/domain/accounts/mapping';
import { readCsv } from '~/platform/csv';
import type { CsvProblem } from '~/platform/csv-problem';
import type { CsvRow } from '~/platform/csv-records';

/** A database without accounts, contacts and staff, and with what is given. */
export const linkFacts = (
  known: {
    accounts?: Map<string, string>;
    domains?: Map<string, string>;
    contacts?: LinkFacts['contacts']['byEmail'];
    staff?: LinkFacts['staff'];
  } = {},
): LinkFacts => ({
  accounts: { byExternalId: known.accounts ?? new Map(), byDomain: known.domains ?? new Map() },
  contacts: { byExternalId: new Map(), byEmail: known.contacts ?? new Map() },
  staff: known.staff ?? [],
});

type ImportFile = { layout: CrmLayout; rows: CsvRow[]; ragged: CsvProblem[] };

/** A CSV text or file, read and mapped as suggested. */
export async function importFile(kind: CrmKind, csv: { text: string } | { path: string }): Promise<ImportFile> {
  const bytes = 'text' in csv ? Buffer.from(csv.text) : await readFile(csv.path);
  const file = await readCsv(bytes, { maxBytes: 1e7 });
  if (!file.ok) throw new Error(`${file.reason.reason} (line ${file.reason.line})`);
  const { header, rows, ragged, repeated } = file.value;
  const mapping = suggestMapping(kind, header, { repeated, rows: rows.slice(0, 200).map(({ cells }) => cells) });
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

/** What a file would do, planned line by line as the dry run does it. */
export function plan(
  { layout, rows, ragged }: ImportFile,
  { stored = [], ...known }: Parameters<typeof linkFacts>[0] & { stored?: StoredRecord[] } = {},
): PlannedLine[] {
  const facts = { ...linkFacts(known), stored: indexStored(layout.kind, stored) };
  const memory = newMemory();
  return lineReader(layout)({ rows, ragged }).map((line) => planLine(layout, line, facts, memory));
}
