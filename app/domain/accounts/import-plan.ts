// The dry run: what each line of a file would do (product §5). Pure, so that what is shown is what is done, and a second run changes nothing.
import { rowReader, type CrmLayout, type CrmValues, type RowReason } from './crm-row';
import { difference, type FieldChange } from './difference';
import { accountByDomain, findClashes, findLinks, type Links, type LinkFacts } from './import-checks';
import { acceptLine, findRecord, indexStored, type ImportIndex, type StoredRecord } from './import-index';
import { mappedColumns } from './mapping';

export type PlannedLine = {
  line: number;
  outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REJECTED';
  label: string;
  /** The stored record that changes or stays; null for new and rejected lines. */
  recordId: string | null;
  /** NEW: everything to write. CHANGED: write only the fields named in `changes`. */
  values: CrmValues;
  links: Links;
  changes: FieldChange[];
  reasons: RowReason[];
};

/** What the database knows. `stored`: records with `accountExternalId` and `ownerEmail` among their values, domains as a list. */
export type PlanFacts = LinkFacts & { stored: Iterable<StoredRecord> };

export type ImportFile = {
  layout: CrmLayout;
  rows: Iterable<{ line: number; cells: string[] }>;
  ragged: Iterable<{ line: number | null; value: string; reason: string; mend: string }>;
};

/**
 * Plans a file line by line, ragged lines first; take it in slices to give way to other work. A record that the file names
 * twice: the same content is unchanged, other content is rejected and names the first line. A line rejected because another
 * record holds its address may go in next time, when this file moves that record on.
 */
export function* planImport(file: ImportFile, facts: PlanFacts): Generator<PlannedLine> {
  const read = rowReader(file.layout);
  const index = indexStored(file.layout.kind, facts.stored);
  const label = labeller(file.layout);
  for (const { line, value, reason, mend } of file.ragged) {
    yield rejected({ line: line ?? 0, label: value.split(' · ')[0] ?? '' }, [{ column: '', value, reason, mend }]);
  }
  for (const { line, cells } of file.rows) {
    const values = read(cells);
    const head = { line, label: label(cells) };
    yield values.ok
      ? planLine(head, values.value, { index, facts, layout: file.layout })
      : rejected(head, values.reason);
  }
}

type Head = { line: number; label: string };
type Context = { index: ImportIndex; facts: PlanFacts; layout: CrmLayout };

function planLine(head: Head, values: CrmValues, { index, facts, layout }: Context): PlannedLine {
  const found = findRecord(index, values);
  const print = JSON.stringify(values);
  const isRepeated = found.record?.line != null && found.record.print === print;
  const links = findLinks(layout, values, facts);
  const reasons = isRepeated ? [] : [...findClashes(layout, values, found), ...links.reasons];
  if (reasons.length > 0) return rejected(head, reasons);
  const stored = found.record?.values ?? null;
  const { outcome, changes } = difference(stored, values);
  if (!isRepeated) acceptLine(index, found.record, { line: head.line, values, print });
  const byDomain = outcome === 'NEW' ? accountByDomain(layout.kind, values, facts) : {};
  return {
    ...head,
    outcome,
    recordId: found.record?.id ?? null,
    values,
    links: { ...byDomain, ...links.links },
    changes,
    reasons: [],
  };
}

const rejected = (head: Head, reasons: RowReason[]): PlannedLine => ({
  ...head,
  outcome: 'REJECTED',
  recordId: null,
  values: {},
  links: {},
  changes: [],
  reasons,
});

function labeller(layout: CrmLayout) {
  const columns = mappedColumns(layout.kind, layout.mapping, layout.header);
  const cellOf = (cells: string[], name: string) =>
    cells[columns.find(({ field }) => field.name === name)?.index ?? -1]?.trim();
  return (cells: string[]) => {
    const parts = [cellOf(cells, 'firstName'), cellOf(cells, 'lastName')].filter(Boolean).join(' ');
    return (cellOf(cells, 'name') || parts || cellOf(cells, 'email') || cellOf(cells, 'externalId') || '').slice(
      0,
      200,
    );
  };
}
