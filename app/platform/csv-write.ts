import { stillCell } from './csv-formula';

export type CsvColumn<T> = { header: string; value: (row: T) => string | number | null };

/**
 * A CSV file as text: UTF-8 with a byte order mark (Excel needs it), commas, CRLF. Text that a spreadsheet would run is
 * stilled by an apostrophe, which `readCsv` takes away again (reliability S8); numbers stay numbers. NUL, which the
 * database cannot hold either, is left out.
 */
export function toCsv<T>(columns: CsvColumn<T>[], rows: Iterable<T>): string {
  const lines = [columns.map((column) => cell(column.header)).join(',')];
  for (const row of rows) lines.push(columns.map((column) => cell(column.value(row))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = stillCell((value ?? '').replaceAll('\0', ''));
  return /[",;|\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
