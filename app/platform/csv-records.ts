import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { reviveCell } from './csv-formula';
import { csvProblem, type CsvProblem } from './csv-problem';
import { ok, refuse, type Result } from './result';

/** One record. `line` is where it starts in the file; there are as many cells as the header has names. */
export type CsvRow = { line: number; cells: string[] };

const CHUNK = 64 * 1024;
const SLICE = 500;
const PARSING: Options = { trim: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
const QUOTE_MEND = 'Put the field in quotes and double every quote mark inside it: "5"" screen".';
const QUOTE_FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote opens in this line and never closes.',
  CSV_MAX_RECORD_SIZE: 'This line is longer than 128,000 characters; most likely a quote opens and never closes.',
  CSV_INVALID_CLOSING_QUOTE: 'After a closing quote something else follows than a separator.',
  INVALID_OPENING_QUOTE: 'A quote mark stands in the middle of a field that is not quoted.',
};
// `\"` where a quoted field goes on: some databases write quote marks so. In RFC 4180 it can only be the end of a field.
const BACKSLASHED = /[^\\]\\"(?![\s",;|^=\x1f\x01]|$)/;

/** The records of a text, without empty ones, in slices of 500; a quote that does not fit is the last thing that comes. */
export async function* sliceRecords(text: string, delimiter: string): AsyncGenerator<Result<CsvRow[], CsvProblem>> {
  let line = 1;
  const take = (cells: string[]): CsvRow | null => {
    const at = line;
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return cells.some((cell) => cell.trim() !== '') ? { line: at, cells: cells.map(reviveCell) } : null;
  };
  const escape = BACKSLASHED.test(text) ? '\\' : '"';
  const parser = parse({ ...PARSING, delimiter, escape, on_record: take });
  let slice: CsvRow[] = [];
  try {
    for await (const record of Readable.from(chunks(text)).pipe(parser)) {
      if (slice.push(record as CsvRow) < SLICE) continue;
      yield ok(slice);
      slice = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield refuse(csvProblem('quote', QUOTE_FAULTS[error.code] ?? 'The quotes do not fit.', QUOTE_MEND, { line }));
    return;
  }
  if (slice.length > 0) yield ok(slice);
}

function* chunks(text: string) {
  for (let start = 0; start < text.length;) {
    const end = start + CHUNK;
    // Half a character would be lost on its way through UTF-8.
    const isHalf = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    yield Buffer.from(text.slice(start, isHalf ? end + 1 : end), 'utf8');
    start = isHalf ? end + 1 : end;
  }
}

const lineBreaks = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;
