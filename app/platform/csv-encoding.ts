import { setImmediate } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { ENCODINGS, type CsvEncoding } from './csv-encodings';
import { csvProblem, type CsvProblem } from './csv-problem';
import { firstBytes, type CsvSource } from './csv-source';
import { ok, refuse, type Result } from './result';

/**
 * `broken`: how many characters could not be read as UTF-8, where the file is in an older encoding. `isBackslashed`: a quote mark
 * stands behind a backslash where a quoted field goes on, as some databases write it. `text` reads the file from its beginning.
 */
export type DecodedCsv = {
  encoding: CsvEncoding;
  broken: number;
  isBackslashed: boolean;
  text: () => AsyncGenerator<string>;
};

const SAVE_AS_UTF8 = 'Save the file as “CSV UTF-8” and choose it again.';
const LOST = '\ufffd';
// In RFC 4180 such a quote mark can only be the end of a field, so that a separator, a space or nothing follows.
const BACKSLASHED = /[^\\]\\"[^\s",;|^=\x1f\x01]/;
const OVERLAP = 3;

/**
 * Finds how the bytes of a file become text; reads it once to its end, in pieces. What somebody chose is taken; else a byte order
 * mark decides; else UTF-8 when every byte fits; else Windows-1252, which the caller must show. Refused: a NUL, a broken UTF-8 or
 * UTF-16 file, a byte that stands for no letter.
 */
export async function decodeCsv(source: CsvSource, chosen?: CsvEncoding): Promise<Result<DecodedCsv, CsvProblem>> {
  const mark = markOf(await firstBytes(source));
  const encoding = chosen ?? mark ?? 'utf-8';
  const isUnicode = encoding.startsWith('utf-');
  const text = () => decoded(source, strictly(encoding));
  const fitting = isUnicode ? await survey(text()).catch(asUnfit) : null;
  if (fitting) return withoutNul({ encoding, broken: 0, text }, fitting);
  if (chosen) return decodeAs(source, chosen);
  if (!mark || mark === 'utf-8') return withoutMark(source);
  const reason = `The file starts as ${mark.toUpperCase()} but does not go on so.`;
  return refuse(csvProblem('encoding', reason, SAVE_AS_UTF8));
}

// One stray byte must not turn every other name of a UTF-8 file into “Ã©”: only a file that is not UTF-8 anywhere is older.
async function withoutMark(source: CsvSource): Promise<Result<DecodedCsv, CsvProblem>> {
  const asUtf8 = () => decoded(source, loosely());
  let fitting = 0;
  let lost = 0;
  for await (const text of asUtf8()) {
    fitting += (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
    lost += lostIn(text);
  }
  if (fitting < lost) return decodeAs(source, 'windows-1252');
  const reason = 'The file is UTF-8, but a character is broken here.';
  const mend = 'Mend the character, or export the file again.';
  return refuse(csvProblem('encoding', reason, mend, await placeOf(asUtf8(), LOST)));
}

async function decodeAs(source: CsvSource, encoding: CsvEncoding): Promise<Result<DecodedCsv, CsvProblem>> {
  const text = () => decoded(source, byTable(encoding));
  const found = await survey(text());
  if (found.hasLost) {
    const reason = `A character here is not ${ENCODINGS[encoding]}.`;
    return refuse(csvProblem('encoding', reason, SAVE_AS_UTF8, await placeOf(text(), LOST)));
  }
  let broken = 0;
  if (!encoding.startsWith('utf-')) for await (const piece of decoded(source, loosely())) broken += lostIn(piece);
  return withoutNul({ encoding, broken, text }, found);
}

async function withoutNul(
  file: Omit<DecodedCsv, 'isBackslashed'>,
  { hasNul, isBackslashed }: Survey,
): Promise<Result<DecodedCsv, CsvProblem>> {
  if (!hasNul) return ok({ ...file, isBackslashed });
  const reason = 'There is a NUL character here, so this is not a text file.';
  return refuse(csvProblem('nul', reason, SAVE_AS_UTF8, await placeOf(file.text(), '\0')));
}

type Survey = { hasNul: boolean; hasLost: boolean; isBackslashed: boolean };

async function survey(texts: AsyncIterable<string>): Promise<Survey> {
  const found = { hasNul: false, hasLost: false, isBackslashed: false };
  let tail = '';
  for await (const text of texts) {
    found.hasNul ||= text.includes('\0');
    found.hasLost ||= text.includes(LOST);
    found.isBackslashed ||= BACKSLASHED.test(tail + text);
    tail = (tail + text).slice(-OVERLAP);
  }
  return found;
}

function asUnfit(error: unknown): null {
  if (error instanceof TypeError) return null;
  throw error;
}

type Decoder = { write: (bytes: Uint8Array) => string; end: () => string };

async function* decoded(source: CsvSource, { write, end }: Decoder): AsyncGenerator<string> {
  for await (const bytes of source.pieces()) {
    yield write(bytes);
    await setImmediate(); // leaves time for other work
  }
  yield end();
}

/** Throws a TypeError where a byte does not fit. A U+FFFD that the file itself holds fits: its letter was lost before. */
const strictly = (encoding: string) => byPlatform(new TextDecoder(encoding, { fatal: true }));
const loosely = () => byPlatform(new TextDecoder('utf-8'));

const byPlatform = (decoder: InstanceType<typeof TextDecoder>): Decoder => ({
  write: (bytes) => decoder.decode(bytes, { stream: true }),
  end: () => decoder.decode(),
});

function byTable(encoding: CsvEncoding): Decoder {
  const decoder = iconv.getDecoder(encoding);
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}

const lostIn = (text: string) => text.split(LOST).length - 1;

function markOf(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Where the first `sign` stands. */
async function placeOf(texts: AsyncIterable<string>, sign: string) {
  let place = { line: 1, character: 1 };
  let isAfterReturn = false;
  for await (const text of texts) {
    const at = text.indexOf(sign);
    const before = at < 0 ? text : text.slice(0, at);
    const lines = before.slice(isAfterReturn && before.startsWith('\n') ? 1 : 0).split(/\r\n|\r|\n/);
    const last = lines.at(-1)!.length;
    place = { line: place.line + lines.length - 1, character: (lines.length > 1 ? 1 : place.character) + last };
    if (at >= 0) break;
    if (text) isAfterReturn = text.endsWith('\r');
  }
  return { line: place.line, column: `character ${place.character}` };
}
