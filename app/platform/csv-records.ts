import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { reviveCell } from './csv-formula';
import { csvProblem, type CsvProblem } from './csv-problem';
import { ok, refuse, type Result } from './result';

/** One record. `line` is where it starts in the file; there are as many cells as the header has names. */
export type CsvRow = { line: number; cells: string[] };

const PARSING: Options = {
  trim: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: 1_000_000,
};
const QUOTE_MEND = 'Put the field in quotes and double every quote mark inside it: "5"" screen".';
const QUOTE_FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote opens in this line and never closes.',
  CSV_MAX_RECORD_SIZE: 'This line is longer than a million characters; most likely a quote opens and never closes.',
  CSV_INVALID_CLOSING_QUOTE: 'After a closing quote something else follows than a separator.',
};

/** How the records of a text are written. `escape`: what stands before a quote mark inside a quoted field. */
type Style = { delimiter: string; escape: '"' | '\\' };

/**
 * The records of a text that comes in pieces, without empty ones, slice by slice, giving way to other work between them. A quote
 * mark inside a field that is not quoted is a letter (`27" screen`); one that opens and does not fit is the last thing that comes.
 */
export async function* sliceRecords(
  pieces: AsyncIterable<string>,
  { delimiter, escape }: Style,
): AsyncGenerator<Result<CsvRow[], CsvProblem>> {
  let line = 1;
  let slice: CsvRow[] = [];
  let unclosed: number | null = null;
  const written = writtenSoFar(escape);
  // Taken as they are parsed, and none handed on: records that wait in a stream would be lost on a fault.
  const take = (cells: string[]) => {
    if (!cells.every(written.isClosed)) unclosed ??= line;
    written.endRecord();
    const isRow = unclosed === null && cells.some((cell) => cell.trim() !== '');
    if (isRow) slice.push({ line, cells: cells.map(reviveCell) });
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return null;
  };
  const parser = parse({ ...PARSING, delimiter, escape, on_record: take }).resume();
  const done = finished(parser).then(
    () => null,
    (error: Error) => error,
  );
  for await (const { piece, isLast } of untilLast(pieces)) {
    written.add(piece);
    if (isLast) parser.end(Buffer.from(piece, 'utf8'));
    else parser.write(Buffer.from(piece, 'utf8'));
    await setImmediate();
    if (slice.length > 0) yield ok(slice);
    slice = [];
    if (parser.destroyed || unclosed !== null) break;
  }
  if (unclosed !== null) parser.destroy();
  else if (!parser.writableEnded) parser.end(); // a text without a piece
  const error = await done;
  if (slice.length > 0) yield ok(slice);
  if (unclosed !== null) yield refuse(quoteFault('CSV_INVALID_CLOSING_QUOTE', unclosed));
  else if (error instanceof CsvError) yield refuse(quoteFault(error.code, line));
  else if (error) throw error;
}

const quoteFault = (code: string, line: number) =>
  csvProblem('quote', QUOTE_FAULTS[code] ?? 'The quotes do not fit.', QUOTE_MEND, { line });

async function* untilLast(pieces: AsyncIterable<string>) {
  let held = '';
  for await (const piece of pieces) {
    if (piece === '') continue;
    if (held !== '') yield { piece: held, isLast: false };
    held = piece;
  }
  if (held !== '') yield { piece: held, isLast: true };
}

/**
 * The text from the piece on in which the current record begins. A cell that begins with a quote mark was either
 * `"""so"" written"`, and stands so in the text, or `"closed" too early`.
 */
function writtenSoFar(escape: Style['escape']) {
  let text = '';
  let newest = '';
  let hasEnded = false;
  let from = 0;
  return {
    add: (piece: string) => {
      if (hasEnded) from = Math.max(0, from - (text.length - newest.length));
      text = (hasEnded ? newest : text) + piece;
      newest = piece;
      hasEnded = false;
    },
    endRecord: () => void (hasEnded = true),
    isClosed: (cell: string) => {
      if (!cell.startsWith('"')) return true;
      const at = text.indexOf(`"${cell.replaceAll('"', `${escape}"`)}"`, from);
      if (at >= 0) from = at;
      return at >= 0;
    },
  };
}

const lineBreaks = (cell: string) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;
