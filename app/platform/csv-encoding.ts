import iconv from 'iconv-lite';
import { csvProblem, type CsvProblem } from './csv-problem';
import { ok, refuse, type Result } from './result';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedCsv = { encoding: CsvEncoding; text: string };

const SAVE_AS_UTF8 = 'Save the file as “CSV UTF-8” and choose it again.';
const LOST = '\ufffd';

/**
 * Bytes to text. A byte order mark decides; else UTF-8 when every byte fits; else Windows-1252, which the caller must
 * show. Refused: a NUL, a broken UTF-8 or UTF-16 file, a byte that Windows-1252 has no letter for.
 */
export function decodeCsv(bytes: Uint8Array): Result<DecodedCsv, CsvProblem> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const nul = decoded.value.text.indexOf('\0');
  if (nul < 0) return decoded;
  return refuse(
    csvProblem(
      'nul',
      'There is a NUL character here, so this is not a text file.',
      SAVE_AS_UTF8,
      placeOf(decoded.value.text, nul),
    ),
  );
}

function decode(bytes: Uint8Array): Result<DecodedCsv, CsvProblem> {
  const mark = markOf(bytes);
  try {
    const encoding = mark ?? 'utf-8';
    return ok({ encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) });
  } catch {
    if (mark && mark !== 'utf-8')
      return refuse(
        csvProblem('encoding', `The file starts as ${mark.toUpperCase()} but does not go on so.`, SAVE_AS_UTF8),
      );
    return withoutMark(bytes);
  }
}

// One stray byte must not turn every other name of a UTF-8 file into “Ã©”: only a file that is not UTF-8 anywhere is older.
function withoutMark(bytes: Uint8Array): Result<DecodedCsv, CsvProblem> {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const lost = asUtf8.split(LOST).length - 1;
  const fitting = (asUtf8.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  if (fitting >= lost) {
    const at = placeOf(asUtf8, asUtf8.indexOf(LOST));
    return refuse(
      csvProblem(
        'encoding',
        'The file is UTF-8, but a character is broken here.',
        'Mend the character, or export the file again.',
        at,
      ),
    );
  }
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252');
  const bad = text.indexOf(LOST);
  if (bad < 0) return ok({ encoding: 'windows-1252', text });
  return refuse(
    csvProblem('encoding', 'The letters are neither UTF-8 nor Windows-1252.', SAVE_AS_UTF8, placeOf(text, bad)),
  );
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
