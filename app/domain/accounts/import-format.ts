// What a CRM file looks like and how it is read, kept beside its bytes so that no page has to read the file again.
import type { CsvFile } from '~/platform/csv';
import { csvProblem, type CsvProblem } from '~/platform/csv-problem';
import { detectFormats, type ColumnFormats } from './column-formats';
import type { CrmKind } from './fields';
import type { Mapping } from './mapping';
import type { ImportFormat } from './schema';

const MOST_COLUMNS = 500;
const SAMPLES = 3;
const SAMPLE_ROWS = 200;

/** Why a file that can be read is still no use: nothing but a header, or too many columns to choose from. */
export function unfitFile(file: CsvFile): CsvProblem | null {
  if (file.rows.length + file.ragged.length === 0) {
    return csvProblem(
      'empty',
      'The file has column names, but no lines below them.',
      'Export it again with its data.',
      {
        line: 1,
      },
    );
  }
  if (file.header.length <= MOST_COLUMNS) return null;
  const reason = `The file has ${file.header.length} columns; ${MOST_COLUMNS} is the most.`;
  return csvProblem('header', reason, 'Export only the columns you need.', { line: 1 });
}

/** Describes a file under a mapping. `chosen` formats win over those found. */
export function describeFile(
  file: CsvFile & { bytes: number },
  { kind, mapping, chosen }: { kind: CrmKind; mapping: Mapping; chosen?: ColumnFormats },
): ImportFormat {
  const { encoding, separator, bytes, header, rows, ragged } = file;
  return {
    encoding,
    separator,
    bytes,
    lines: rows.length + ragged.length,
    header,
    samples: header.map((_, index) => firstValues(rows.map((row) => row.cells[index] ?? '').slice(0, SAMPLE_ROWS))),
    oddWords: oddWords(file),
    ...detectFormats({ kind, mapping, header, rows }, chosen),
  };
}

const firstValues = (cells: string[]) =>
  [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))]
    .slice(0, SAMPLES)
    .map((cell) => [...cell].slice(0, 60).join(''));

function oddWords({ rows }: CsvFile): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      for (const word of cell.match(/[\p{L}\p{M}]*[^\x00-\x7f\s][\p{L}\p{M}]*/gu) ?? []) found.add(word);
    }
    if (found.size >= SAMPLES) break;
  }
  return [...found].slice(0, SAMPLES);
}
