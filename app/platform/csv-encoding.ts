import iconv from 'iconv-lite';
import { ENCODINGS, type CsvEncoding } from './csv-encodings';
import { csvProblem, type CsvProblem } from './csv-problem';
import { ok, refuse, type Result } from './result';

/** `broken`: how many characters could not be read as UTF-8, where the file is in an older encoding. */
export type DecodedCsv = { encoding: CsvEncoding; text: string; broken: number };

const SAVE_AS_UTF8 = 'Save the file as “CSV UTF-8” and choose it again.';
const LOST = '\ufffd';

/**
 * Bytes to text. What somebody chose is taken; else a byte order mark decides; else UTF-8 when every byte fits; else
 * Windows-1252, which the caller must show. Refused: a NUL, a broken UTF-8 or UTF-16 file, a byte that stands for no letter.
 */
export function decodeCsv(bytes: Uint8Array, chosen?: CsvEncoding): Result<DecodedCsv, CsvProblem> {
  const decoded = chosen ? decodeAs(bytes, chosen) : decode(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const nul = text.indexOf('\0');
  if (nul < 0) return decoded;
  const reason = 'There is a NUL character here, so this is not a text file.';
  return refuse(csvProblem('nul', reason, SAVE_AS_UTF8, placeOf(text, nul)));
}

function decode(bytes: Uint8Array): Result<DecodedCsv, CsvProblem> {
  const mark = markOf(bytes);
  const encoding = mark ?? 'utf-8';
  const text = decodeWhole(bytes, encoding);
  if (text !== null) return ok({ encoding, text, broken: 0 });
  if (mark && mark !== 'utf-8')
    return refuse(
      csvProblem('encoding', `The file starts as ${mark.toUpperCase()} but does not go on so.`, SAVE_AS_UTF8),
    );
  return withoutMark(bytes);
}

/** The text when every byte fits, else null. A U+FFFD that the file itself holds fits: its letter was lost before. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// One stray byte must not turn every other name of a UTF-8 file into “Ã©”: only a file that is not UTF-8 anywhere is older.
function withoutMark(bytes: Uint8Array): Result<DecodedCsv, CsvProblem> {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const fitting = (asUtf8.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  if (fitting < lostIn(asUtf8)) return decodeAs(bytes, 'windows-1252');
  const at = placeOf(asUtf8, asUtf8.indexOf(LOST));
  const reason = 'The file is UTF-8, but a character is broken here.';
  return refuse(csvProblem('encoding', reason, 'Mend the character, or export the file again.', at));
}

const lostIn = (text: string) => text.split(LOST).length - 1;

function decodeAs(bytes: Uint8Array, encoding: CsvEncoding): Result<DecodedCsv, CsvProblem> {
  const whole = encoding.startsWith('utf-') ? decodeWhole(bytes, encoding) : null;
  if (whole !== null) return ok({ encoding, text: whole, broken: 0 });
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  const bad = text.indexOf(LOST);
  const broken = encoding.startsWith('utf-') ? 0 : lostIn(new TextDecoder('utf-8').decode(bytes));
  if (bad < 0) return ok({ encoding, text, broken });
  const reason = `A character here is not ${ENCODINGS[encoding]}.`;
  return refuse(csvProblem('encoding', reason, SAVE_AS_UTF8, placeOf(text, bad)));
}

function markOf(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function placeOf(text: string, index: number) {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length, column: `character ${(before.at(-1) ?? '').length + 1}` };
}
