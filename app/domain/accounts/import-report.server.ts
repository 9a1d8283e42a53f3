import type { ImportRow } from '~/generated/prisma/client';
import { openCsv } from '~/platform/csv';
import type { CsvSource } from '~/platform/csv-source';
import { toCsv, type CsvColumn } from '~/platform/csv-write';
import type { Reader } from '~/platform/db.server';
import type { RowReason } from './crm-row';
import type { FieldChange } from './difference';
import { fieldLabel } from './fields';
import { keptFile } from './kept-file.server';
import { MAX_IMPORT_BYTES, type ImportFormat } from './schema';

const LINE = 'Import line';
const OURS = [LINE, 'Import column', 'Import value', 'Import reason', 'Import mend'];

/**
 * The rejected lines as a CSV file that can be mended and imported again: the columns of the file as they were, then line,
 * column, value, reason and mend. A line with too many or too few fields has its content in the value. Of a file that was let
 * go only what we add is left.
 */
export async function rejectedLines(reader: Reader, importId: string): Promise<string> {
  const found = await reader.import.findUniqueOrThrow({ where: { id: importId }, select: { format: true } });
  const format = found.format as unknown as ImportFormat;
  const content = await keptFile(reader, { id: importId, size: format.bytes });
  const rows = await reader.importRow.findMany({
    where: { importId, outcome: 'REJECTED' },
    orderBy: { line: 'asc' },
    select: { line: true, reasons: true },
  });
  const { header, cells } = content
    ? await linesOf(content, format, new Set(rows.map(({ line }) => line)))
    : { header: [], cells: new Map<number, string[]>() };
  const kept = header.flatMap((name, index) => (OURS.includes(name) ? [] : [{ name, index }]));
  const reasons = (row: { reasons: unknown }, part: keyof RowReason) =>
    (row.reasons as RowReason[]).map((reason) => reason[part]).join('; ');
  return toCsv<(typeof rows)[number]>(
    [
      ...kept.map(({ name, index }) => ({
        header: name,
        value: (row: { line: number }) => cells.get(row.line)?.[index] ?? '',
      })),
      { header: LINE, value: (row) => row.line },
      ...(['column', 'value', 'reason', 'mend'] as const).map((part) => ({
        header: `Import ${part}`,
        value: (row: { reasons: unknown }) => reasons(row, part),
      })),
    ],
    rows,
  );
}

/** The cells of some lines of a file. */
async function linesOf(content: CsvSource, { separator, encoding }: ImportFormat, wanted: Set<number>) {
  const opened = await openCsv(content, { maxBytes: MAX_IMPORT_BYTES, separator, encoding });
  if (!opened.ok) throw new Error(`This file cannot be read again: ${opened.reason.reason}`);
  const cells = new Map<number, string[]>();
  for await (const slice of opened.value.slices) {
    if (!slice.ok) throw new Error(`This file cannot be read again: ${slice.reason.reason}`);
    for (const row of slice.value.rows) if (wanted.has(row.line)) cells.set(row.line, row.cells);
  }
  return { header: opened.value.header, cells };
}

type Piece = { line: number; outcome: string; label: string; field: string; from: string; to: string; reason: string };

const COLUMNS: CsvColumn<Piece>[] = [
  { header: 'Line', value: (row) => row.line },
  { header: 'Outcome', value: (row) => row.outcome },
  { header: 'Record', value: (row) => row.label },
  { header: 'Field', value: (row) => row.field },
  { header: 'Old', value: (row) => row.from },
  { header: 'New', value: (row) => row.to },
  { header: 'Reason', value: (row) => row.reason },
];

/** The whole difference as CSV: a row a field for new and changed lines, a row a reason for rejected ones, else a row a line. */
export async function wholeDifference(reader: Reader, importId: string): Promise<string> {
  const { kind } = await reader.import.findUniqueOrThrow({ where: { id: importId }, select: { kind: true } });
  const rows = await reader.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
  const label = (field: string) => fieldLabel(kind, field);
  return toCsv(
    COLUMNS,
    rows.flatMap((row) => pieces(row, label)),
  );
}

function pieces(
  { line, outcome, label, values, changes, reasons }: ImportRow,
  name: (field: string) => string,
): Piece[] {
  const piece = { line, outcome: outcome.toLowerCase(), label, field: '', from: '', to: '', reason: '' };
  if (outcome === 'REJECTED') {
    return (reasons as RowReason[]).map((it) => ({
      ...piece,
      field: it.column,
      to: it.value,
      reason: `${it.reason} ${it.mend}.`,
    }));
  }
  if (outcome === 'NEW')
    return Object.entries(values as object).map(([field, to]) => ({ ...piece, field: name(field), to: String(to) }));
  if (outcome === 'UNCHANGED') return [piece];
  return (changes as FieldChange[]).map(({ field, from, to }) => ({
    ...piece,
    field: name(field),
    from: String(from ?? ''),
    to: String(to),
  }));
}
