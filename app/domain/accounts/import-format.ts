// What a CRM file looks like and how it is read, kept beside its bytes so that no page has to read the file again.
import { openCsv, type CsvHead, type CsvOptions, type CsvSlice, type OpenCsv } from '~/platform/csv';
import { csvProblem, type CsvProblem } from '~/platform/csv-problem';
import type { CsvSource } from '~/platform/csv-source';
import { ok, refuse, type Result } from '~/platform/result';
import { formatDetector, type ColumnFormats } from './column-formats';
import type { CrmKind } from './fields';
import { suggestMapping, type Mapping } from './mapping';
import type { ImportFormat } from './schema';

const MOST_COLUMNS = 500;
const SAMPLES = 3;
const SAMPLE_ROWS = 200;

/** `mapping`: the columns somebody chose; without it they are suggested. `chosen` formats win over those found. */
export type Look = CsvOptions & { kind: CrmKind; mapping?: Mapping; chosen?: ColumnFormats };

/**
 * Looks at every line of a file once, giving way to other work: what it looks like, how its columns are read, which field
 * each most likely is. Refused: what `openCsv` refuses, a header without lines, too many columns to choose from.
 */
export async function lookAtFile(
  source: CsvSource,
  { kind, chosen, ...options }: Look,
): Promise<Result<{ format: ImportFormat; mapping: Mapping }, CsvProblem>> {
  const opened = await openCsv(source, options);
  if (!opened.ok) return opened;
  const file = opened.value;
  if (file.header.length > MOST_COLUMNS) return refuse(tooWide(file.header.length));
  const first = await file.slices.next();
  if (first.done) return refuse(withoutLines());
  if (!first.value.ok) return first.value;
  const rows = first.value.value.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const mapping = options.mapping ?? suggestMapping(kind, file.header, { repeated: file.repeated, rows });
  const detector = formatDetector({ kind, mapping, header: file.header }, chosen);
  const sight = sightOf(file, { bytes: source.size, rows });
  for await (const slice of again(first.value.value, file.slices)) {
    if (!slice.ok) return slice;
    for (const { cells } of slice.value.rows) detector.add(cells);
    sight.add(slice.value);
  }
  return ok({ mapping, format: { ...sight.result(), ...detector.result() } });
}

async function* again(first: CsvSlice, rest: OpenCsv['slices']): OpenCsv['slices'] {
  yield ok(first);
  yield* rest;
}

// What a person sees of the file before anything is read: its first values, and words by which the encoding can be judged.
function sightOf(
  { encoding, broken, separator, header, repeated }: CsvHead,
  { bytes, rows }: { bytes: number; rows: string[][] },
) {
  const samples = header.map((_, index) => firstValues(rows.map((cells) => cells[index] ?? '')));
  const oddWords = new Set<string>();
  const counted = { lines: 0, ragged: 0 };
  return {
    add: (slice: CsvSlice) => {
      counted.lines += slice.rows.length + slice.ragged.length;
      counted.ragged += slice.ragged.length;
      for (const { cells } of oddWords.size < SAMPLES ? slice.rows : []) addOddWords(oddWords, cells);
    },
    result: () => ({
      ...{ encoding, broken, separator, bytes, header, repeated, samples, ...counted },
      oddWords: [...oddWords].slice(0, SAMPLES),
    }),
  };
}

const firstValues = (cells: string[]) =>
  [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))]
    .slice(0, SAMPLES)
    .map((cell) => [...cell].slice(0, 60).join(''));

function addOddWords(found: Set<string>, cells: string[]) {
  for (const cell of cells) {
    for (const word of cell.match(/[\p{L}\p{M}]*[^\x00-\x7f\s][\p{L}\p{M}]*/gu) ?? []) found.add(word);
  }
}

function tooWide(columns: number) {
  const reason = `The file has ${columns} columns; ${MOST_COLUMNS} is the most.`;
  return csvProblem('header', reason, 'Export only the columns you need.', { line: 1 });
}

function withoutLines() {
  const reason = 'The file has column names, but no lines below them.';
  return csvProblem('empty', reason, 'Export it again with its data.', { line: 1 });
}
