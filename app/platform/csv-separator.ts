import { csvProblem, type CsvProblem } from './csv-problem';
import { ok, refuse, type Result } from './result';

/** What may stand between two fields, with the name shown on screen. */
export const SEPARATORS = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
  '^': 'Caret',
  '\x1f': 'Unit separator (0x1F)',
  '=': 'Equals sign',
  '\x01': 'Control A (0x01)',
} as const;
export type CsvSeparator = keyof typeof SEPARATORS;

const DECLARED = /^sep=(.)(?=\r\n|\r|\n|$)/i;
const ALL = Object.keys(SEPARATORS) as CsvSeparator[];
// An equals sign is too common in text, and Control A too rare, to be taken without being told.
const FOUND = ALL.filter((separator) => separator !== '=' && separator !== '\x01');
/** How many characters of a text are looked at. */
export const MOST_SAMPLED = 64 * 1024;
const LINES = 50;

/**
 * The separator, found by the beginning of a text, and that beginning without Excel's first line `sep=;`, whose line break stays so that line numbers hold.
 * Refused: a declared separator that is not one of ours, and whatever `detectSeparator` refuses.
 */
export function readSeparator(
  text: string,
  chosen?: CsvSeparator,
): Result<{ separator: CsvSeparator; text: string }, CsvProblem> {
  const declared = DECLARED.exec(text)?.[1];
  const body = declared === undefined ? text : text.slice('sep='.length + 1);
  if (chosen) return ok({ separator: chosen, text: body });
  if (declared !== undefined) {
    const separator = ALL.find((known) => known === declared);
    return separator
      ? ok({ separator, text: body })
      : unclear(`The file says that “${declared}” stands between its fields.`);
  }
  const detected = detectSeparator(body);
  return detected.ok ? ok({ separator: detected.value, text: body }) : detected;
}

/**
 * The separator that splits most lines into as many fields as the header has. Refused: no separator in the header
 * (one column is never enough to import), and two that fit equally well, because guessing could shift every field.
 */
function detectSeparator(text: string): Result<CsvSeparator, CsvProblem> {
  const lines = sampleLines(text);
  const ranked = FOUND.map((separator) => ({ separator, ...fit(lines, separator) }))
    .filter((candidate) => candidate.fields > 1)
    .sort((a, b) => b.share - a.share || b.fields - a.fields);
  const [best, second] = ranked;
  if (!best) return unclear('The header has one column only: no comma, semicolon, tab, bar or caret in it.');
  if (second && second.share === best.share && second.fields === best.fields) {
    return unclear(`${SEPARATORS[best.separator]} and ${SEPARATORS[second.separator].toLowerCase()} fit equally well.`);
  }
  return ok(best.separator);
}

function unclear(reason: string) {
  return refuse(
    csvProblem('separator', reason, 'Choose the separator, or save the file as CSV with commas.', { line: 1 }),
  );
}

function sampleLines(text: string) {
  const sample = text.slice(0, MOST_SAMPLED);
  const lines = sample.replace(/"(?:[^"]|"")*(?:"|$)/g, 'x').split(/\r\n|\r|\n/);
  if (text.length > MOST_SAMPLED) lines.pop();
  return lines.filter((line) => line.trim() !== '').slice(0, LINES);
}

function fit(lines: string[], separator: string) {
  const widths = lines.map((line) => line.split(separator).length);
  const fields = widths[0] ?? 0;
  return { fields, share: widths.filter((width) => width === fields).length / widths.length };
}
