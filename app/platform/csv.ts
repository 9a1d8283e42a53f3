import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeCsv, type CsvEncoding } from './csv-encoding';
import { reviveCell } from './csv-formula';
import { csvProblem, type CsvProblem } from './csv-problem';
import { readSeparator, type CsvSeparator } from './csv-separator';
import { ok, refuse, type Result } from './result';

/** One record. `line` is where it starts in the file; there are as many cells as the header has names. */
export type CsvRow = { line: number; cells: string[] };
export type CsvFile = {
  encoding: CsvEncoding;
  separator: CsvSeparator;
  header: string[];
  rows: CsvRow[];
  /** Lines whose number of fields is not the header's: reported, never guessed at. */
  ragged: CsvProblem[];
};

const CHUNK = 64 * 1024;

/**
 * Reads a CSV file, giving way to other work between chunks. Lines without any value are no rows; extra fields at the end
 * are fine while empty; an apostrophe that `toCsv` put before a formula is taken away. Refused as a whole: larger than
 * `maxBytes`, unreadable letters, NUL, no header, a header name twice, unclear separator, unbalanced quotes.
 */
export async function readCsv(
  bytes: Uint8Array,
  options: { maxBytes: number; separator?: CsvSeparator },
): Promise<Result<CsvFile, CsvProblem>> {
  if (bytes.length > options.maxBytes) return refuse(tooLarge(options.maxBytes));
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.value.text.trim() === '') return refuse(noHeader());
  const separated = readSeparator(decoded.value.text, options.separator);
  if (!separated.ok) return separated;
  const { separator, text } = separated.value;
  const records = await readRecords(text, separator);
  if (!records.ok) return records;
  const [first, ...rest] = records.value;
  if (!first) return refuse(noHeader());
  const header = readHeader(first);
  if (!header.ok) return header;
  return ok({ encoding: decoded.value.encoding, separator, header: header.value, ...sortOut(header.value, rest) });
}

async function readRecords(text: string, delimiter: string): Promise<Result<CsvRow[], CsvProblem>> {
  const records: CsvRow[] = [];
  let line = 1;
  // Taken as they are parsed: records that wait in the stream would be lost on a fault, and its line with them.
  const take = (cells: string[]) => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells: cells.map(reviveCell) });
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return null;
  };
  const parser = parse({ ...PARSING, delimiter, on_record: take });
  try {
    await pipeline(Readable.from(chunks(text)), parser.resume());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(csvProblem('quote', QUOTE_FAULTS[error.code] ?? 'The quotes do not fit.', QUOTE_MEND, { line }));
  }
  return ok(records);
}

const PARSING = { trim: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
const QUOTE_MEND = 'Put the field in quotes and double every quote mark inside it: "5"" screen".';
const QUOTE_FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote opens in this line and never closes.',
  CSV_MAX_RECORD_SIZE: 'This line is longer than 128,000 characters; most likely a quote opens and never closes.',
  CSV_INVALID_CLOSING_QUOTE: 'After a closing quote something else follows than a separator.',
  INVALID_OPENING_QUOTE: 'A quote mark stands in the middle of a field that is not quoted.',
};

async function* chunks(text: string) {
  const data = Buffer.from(text, 'utf8');
  for (let start = 0; start < data.length; start += CHUNK) {
    yield data.subarray(start, start + CHUNK);
    await setImmediate();
  }
}

function readHeader({ line, cells }: CsvRow): Result<string[], CsvProblem> {
  const header = cells.map((name, index) => name.trim() || `Column ${index + 1}`);
  const seen = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const before = seen.get(name.toLowerCase());
    if (before !== undefined) {
      const reason = `Columns ${before + 1} and ${index + 1} have the same name.`;
      return refuse(csvProblem('header', reason, 'Rename or remove one of the two.', { line, column: name }));
    }
    seen.set(name.toLowerCase(), index);
  }
  return ok(header);
}

function sortOut(header: string[], records: CsvRow[]) {
  const rows: CsvRow[] = [];
  const ragged: CsvProblem[] = [];
  for (const { line, cells } of records) {
    const hasOnlyEmptyExtras = cells.slice(header.length).every((cell) => cell.trim() === '');
    if (cells.length >= header.length && hasOnlyEmptyExtras) rows.push({ line, cells: cells.slice(0, header.length) });
    else ragged.push(raggedAt(line, cells, header.length));
  }
  return { rows, ragged };
}

function raggedAt(line: number, cells: string[], expected: number) {
  const reason = `This line has ${cells.length} fields; the header has ${expected}.`;
  const mend = 'Put a field that holds the separator or a line break in quotes, or export the file again.';
  return csvProblem('ragged', reason, mend, { line, value: cells.join(' · ').slice(0, 200) });
}

const lineBreaks = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

const noHeader = () =>
  csvProblem('empty', 'The file has no header.', 'Choose a file with column names in its first line.');

function tooLarge(maxBytes: number) {
  const limit = `${Math.floor(maxBytes / 1_000_000)} MB`;
  return csvProblem('too-large', `The file is larger than ${limit}.`, 'Export it in parts and import them one by one.');
}
