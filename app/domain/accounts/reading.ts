// A column is read in one way or, when two ways fit, not at all until somebody chooses (reliability S9b: nothing wrong in silence).
import type { Result } from '~/platform/result';

/** Why a cell cannot be read, and what the person can do. */
export type CellFault = { reason: string; mend: string };
export type CellResult<T> = Result<T, CellFault>;

/** What a column's values say about two ways of reading it. `ask`: both fit, or each fits some. `null`: it makes no difference. */
export type Evidence<Style extends string> = {
  style: Style | 'ask' | null;
  /** How many values can be read in this way only. */
  only: Record<Style, number>;
  /** How many values read differently in the two ways. */
  either: number;
  /** The first value that reads differently in the two ways. */
  example: string | null;
};

/** Takes the values of a column one by one and says what they tell. */
export type Weigher<Style extends string> = { add: (text: string) => void; evidence: () => Evidence<Style> };

/** Weighs two ways of reading over the values of a column; `read` gives null where a value does not fit the way. */
export function weigher<Style extends string>(
  [first, second]: readonly [Style, Style],
  read: (text: string, style: Style) => string | null,
): Weigher<Style> {
  const only = { [first]: 0, [second]: 0 } as Record<Style, number>;
  let either = 0;
  let example: string | null = null;
  const add = (text: string) => {
    const [a, b] = [read(text, first), read(text, second)];
    if (a === b) return;
    if (b === null) only[first]++;
    else if (a === null) only[second]++;
    else {
      either++;
      example ??= text;
    }
  };
  const style = () => decide([first, only[first]], [second, only[second]], either);
  return { add, evidence: () => ({ style: style(), only, either, example }) };
}

function decide<Style>(a: [Style, number], b: [Style, number], either: number): Style | 'ask' | null {
  if (a[1] > 0 && b[1] > 0) return 'ask';
  if (a[1] > 0) return a[0];
  if (b[1] > 0) return b[0];
  return either > 0 ? 'ask' : null;
}

const NULL_WORDS = new Set(['null', '\\n', '#n/a', 'n/a', 'na', 'none', 'nil', '-', '–', '—']);

/** Whether a cell of dates, numbers or yes/no says “nothing” in a word: NULL, n/a, a dash. */
export const isNullWord = (text: string) => NULL_WORDS.has(text.trim().toLowerCase());
