import { decodeCsv } from './csv-encoding';
import type { CsvEncoding } from './csv-encodings';
import { readHeader } from './csv-header';
import { packedFile } from './csv-packed';
import { csvProblem, type CsvProblem } from './csv-problem';
import { sliceRecords, type CsvRow } from './csv-records';
import { MOST_SAMPLED, readSeparator, type CsvSeparator } from './csv-separator';
import { firstBytes, inMemory, type CsvSource } from './csv-source';
import { ok, refuse, type Result } from './result';

/** What is known of a file once its header was read. `repeated`: columns whose name the header has more than once. */
export type CsvHead = {
  encoding: CsvEncoding;
  /** How many characters could not be read as UTF-8, where the file is in an older encoding. */
  broken: number;
  separator: CsvSeparator;
  header: string[];
  repeated: string[];
};
/** Some lines, in file order. `ragged`: lines whose number of fields is not the header's: reported, never guessed at. */
export type CsvSlice = { rows: CsvRow[]; ragged: CsvProblem[] };
export type CsvFile = CsvHead & CsvSlice;
/** `slices`: the lines below the header. One that cannot be read ends them. */
export type OpenCsv = CsvHead & { slices: AsyncGenerator<Result<CsvSlice, CsvProblem>> };

/** `separator` and `encoding` are what somebody chose; without them both are found. */
export type CsvOptions = { maxBytes: number; separator?: CsvSeparator; encoding?: CsvEncoding };

/**
 * Opens a CSV file and reads its header; its lines come in slices, between which other work goes on. Lines without any
 * value are no rows; extra fields at the end are fine while empty; an apostrophe that `toCsv` put before a formula is taken
 * away. A header name that stands twice gets a number. Refused: larger than `maxBytes`, an archive or a workbook, unreadable letters, NUL, no header,
 * unclear separator, unbalanced quotes.
 */
export async function openCsv(source: CsvSource, options: CsvOptions): Promise<Result<OpenCsv, CsvProblem>> {
  if (source.size > options.maxBytes) return refuse(tooLarge(options.maxBytes));
  const packed = packedFile(await firstBytes(source));
  if (packed) return refuse(packed);
  const decoded = await decodeCsv(source, options.encoding);
  if (!decoded.ok) return decoded;
  const { encoding, broken, isBackslashed } = decoded.value;
  const { top, rest } = await sampled(decoded.value.text());
  if (top.trim() === '') return refuse(noHeader());
  const separated = readSeparator(top, options.separator);
  if (!separated.ok) return separated;
  const { separator, text } = separated.value;
  const style = { delimiter: separator, escape: isBackslashed ? ('\\' as const) : ('"' as const) };
  const records = sliceRecords(joined(text, rest), style);
  const first = await records.next();
  if (first.done) return refuse(noHeader());
  if (!first.value.ok) return first.value;
  const [names, ...rows] = first.value.value;
  if (!names) return refuse(noHeader());
  const { header, repeated } = readHeader(names.cells);
  return ok({ encoding, broken, separator, header, repeated, slices: slicesBelow(header.length, rows, records) });
}

/** As much text as the separator is found by, and the pieces after it. */
async function sampled(pieces: AsyncGenerator<string>) {
  let top = '';
  while (top.length <= MOST_SAMPLED) {
    const { value, done } = await pieces.next();
    if (done) break;
    top += value;
  }
  return { top, rest: pieces };
}

async function* joined(top: string, rest: AsyncIterable<string>) {
  yield top;
  yield* rest;
}

/** Reads a whole CSV file into memory; for small files. Refuses what `openCsv` refuses, wherever it stands. */
export async function readCsv(bytes: Uint8Array, options: CsvOptions): Promise<Result<CsvFile, CsvProblem>> {
  const opened = await openCsv(inMemory(bytes), options);
  if (!opened.ok) return opened;
  const { slices, ...head } = opened.value;
  const file: CsvFile = { ...head, rows: [], ragged: [] };
  for await (const slice of slices) {
    if (!slice.ok) return slice;
    for (const row of slice.value.rows) file.rows.push(row);
    for (const problem of slice.value.ragged) file.ragged.push(problem);
  }
  return ok(file);
}

async function* slicesBelow(
  width: number,
  first: CsvRow[],
  records: ReturnType<typeof sliceRecords>,
): OpenCsv['slices'] {
  if (first.length > 0) yield ok(sortOut(width, first));
  for await (const slice of records) yield slice.ok ? ok(sortOut(width, slice.value)) : slice;
}

function sortOut(width: number, records: CsvRow[]): CsvSlice {
  const slice: CsvSlice = { rows: [], ragged: [] };
  for (const { line, cells } of records) {
    const hasOnlyEmptyExtras = cells.length === width || cells.slice(width).every((cell) => cell.trim() === '');
    if (cells.length >= width && hasOnlyEmptyExtras) slice.rows.push({ line, cells: cells.slice(0, width) });
    else slice.ragged.push(raggedAt(line, cells, width));
  }
  return slice;
}

function raggedAt(line: number, cells: string[], expected: number) {
  const reason = `This line has ${cells.length} fields; the header has ${expected}.`;
  const mend = 'Put a field that holds the separator or a line break in quotes, or export the file again.';
  return csvProblem('ragged', reason, mend, { line, value: cells.join(' · ').slice(0, 200) });
}

const noHeader = () =>
  csvProblem('empty', 'The file has no header.', 'Choose a file with column names in its first line.');

function tooLarge(maxBytes: number) {
  const limit = `${Math.floor(maxBytes / 1_000_000)} MB`;
  return csvProblem('too-large', `The file is larger than ${limit}.`, 'Export it in parts and import them one by one.');
}
