export type CsvFault =
  'too-large' | 'packed' | 'encoding' | 'nul' | 'empty' | 'separator' | 'header' | 'quote' | 'ragged';

/** Why a file, or one line of it, cannot be read: where it is and what to do. Lines count from 1, as in an editor. */
export type CsvProblem = {
  fault: CsvFault;
  line: number | null;
  column: string | null;
  value: string;
  reason: string;
  mend: string;
};

/** A problem of the whole file; `at` names the place where there is one. */
export const csvProblem = (
  fault: CsvFault,
  reason: string,
  mend: string,
  at: { line?: number; column?: string; value?: string } = {},
): CsvProblem => ({ fault, reason, mend, line: at.line ?? null, column: at.column ?? null, value: at.value ?? '' });

/** A problem in one line: file, place, reason and what to do. */
export function problemText({ line, column, reason, mend }: CsvProblem, fileName?: string): string {
  const place = [fileName, line && `line ${line}`, column && (line ? column : `“${column}”`)]
    .filter(Boolean)
    .join(', ');
  return `${place && `${place}: `}${reason} ${mend}`;
}
