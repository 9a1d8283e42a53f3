/** Whether a line is narrow enough. */
type Fits = (line: string) => boolean;

/** No picture signs, for which text fonts draw boxes, and no marks that turn the direction of what follows. */
const UNDRAWABLE =
  /(?![©®™])\p{Extended_Pictographic}|[\p{Regional_Indicator}\p{Emoji_Modifier}\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u20e3\ufe0e\ufe0f\ufeff]/gu;

/** Text as a picture can hold it. */
export const drawable = (text: string) => text.replace(/\s+/gu, ' ').replace(UNDRAWABLE, '').replace(/ +/g, ' ').trim();

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text in at most `most` lines that fit: broken between words, within a word that is too long; what is left over becomes "…". */
export function wrapLines(text: string, most: number, fits: Fits): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of drawable(text)
    .split(' ')
    .flatMap((word) => pieces(word, fits))) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clipped(lines[most - 1] ?? '', fits)];
}

/** A word as it is, or cut where it would leave the picture. */
function pieces(word: string, fits: Fits): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece && !fits(piece + segment)) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...found, piece];
}

function clipped(line: string, fits: Fits): string {
  const signs = [...letters.segment(line)].map(({ segment }) => segment);
  while (signs.length > 0 && !fits(`${signs.join('')}…`)) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
