// The dry run: what each line of a file would do (product §5). Pure, so that what is shown is what is done, and a second run changes nothing.
import { rowReader, type CrmLayout, type CrmValues, type RowReason } from './crm-row';
import { difference, type FieldChange } from './difference';
import { findClashes, lacksName } from './import-checks';
import { printOf, type FileMemory } from './file-memory';
import { acceptLine, findRecord, type StoredIndex } from './import-index';
import { findLinks, type LinkFacts, type Links } from './import-links';
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

/** A line as it reads by itself: its values, or why it is rejected. */
export type ReadLine = { line: number; label: string; values: CrmValues; reasons: RowReason[] };
/** What the database knows of the records that some lines name. */
export type PlanFacts = LinkFacts & { stored: StoredIndex };

type Slice = {
  rows: Iterable<{ line: number; cells: string[] }>;
  ragged: Iterable<{ line: number | null; value: string; reason: string; mend: string }>;
};

/** Reads lines of a file by themselves, in the order of the file. */
export function lineReader(layout: CrmLayout): (slice: Slice) => ReadLine[] {
  const read = rowReader(layout);
  const label = labeller(layout);
  return ({ rows, ragged }) => {
    const lines: ReadLine[] = [];
    for (const { line, value, reason, mend } of ragged) {
      const reasons = [{ column: '', value, reason, mend }];
      lines.push({ line: line ?? 0, label: value.split(' · ')[0] ?? '', values: {}, reasons });
    }
    const hasRagged = lines.length > 0;
    for (const { line, cells } of rows) {
      const values = read(cells);
      const head = { line, label: label(cells) };
      lines.push(
        values.ok ? { ...head, values: values.value, reasons: [] } : { ...head, values: {}, reasons: values.reason },
      );
    }
    return hasRagged ? lines.sort((a, b) => a.line - b.line) : lines;
  };
}

/**
 * Plans one line after those in `memory`. A record that the file names twice: the same content is unchanged, other content is
 * rejected and names the first line. A line rejected because another record holds its address may go in next time, when this
 * file moves that record on.
 */
export function planLine(layout: CrmLayout, read: ReadLine, facts: PlanFacts, memory: FileMemory): PlannedLine {
  const { line, label } = read;
  const plain = { line, label, recordId: null, values: {}, links: {}, changes: [] };
  if (read.reasons.length > 0) return { ...plain, outcome: 'REJECTED', reasons: read.reasons };
  const found = findRecord(layout.kind, read.values, facts.stored, memory);
  const print = printOf(JSON.stringify(read.values));
  if (found.said?.print === print)
    return { ...plain, outcome: 'UNCHANGED', recordId: found.said.recordId, values: read.values, reasons: [] };
  const named = findLinks(layout, read.values, facts);
  const nameless = found.record ? [] : lacksName(layout, read.values);
  const reasons = [...findClashes(layout, read.values, found), ...nameless, ...named.reasons];
  if (reasons.length > 0) return { ...plain, outcome: 'REJECTED', reasons };
  const { values, links } = named;
  const { outcome, changes } = difference(found.record?.values ?? null, values);
  acceptLine(layout.kind, memory, { record: found.record, line, values, print });
  return { ...plain, outcome, recordId: found.record?.id ?? null, values, links, changes, reasons: [] };
}

function labeller(layout: CrmLayout) {
  const columns = mappedColumns(layout.kind, layout.mapping, layout.header);
  const indexOf = (name: string) => columns.find(({ field }) => field.name === name)?.index ?? -1;
  const groups = [
    [indexOf('name')],
    [indexOf('firstName'), indexOf('lastName')],
    ...['title', 'email', 'contactEmail', 'accountDomain', 'externalId', 'accountExternalId'].map((name) => [
      indexOf(name),
    ]),
  ].filter((group) => group.some((index) => index >= 0));
  return (cells: string[]) => {
    for (const group of groups) {
      const text = group
        .map((index) => cells[index]?.trim())
        .filter(Boolean)
        .join(' ');
      if (text) return text.slice(0, 200);
    }
    return '';
  };
}
