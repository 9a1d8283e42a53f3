// ui.md: mail. How much of a subject and of its preview line an inbox shows; the same words while typing and in the copy check.
const LENGTHS = {
  subject: { least: 15, most: 70, shows: 'a phone shows about 40 characters, a desk about 70' },
  preheader: { least: 35, most: 110, shows: 'an inbox shows from 35 to 110 characters' },
} as const;

export type Line = keyof typeof LENGTHS;

/** Whether a line fits an inbox, with a sentence that says so. */
export function judgeLength(line: Line, text: string): { fit: 'empty' | 'short' | 'fine' | 'long'; hint: string } {
  const { least, most, shows } = LENGTHS[line];
  const length = [...text.trim()].length;
  const fit = length === 0 ? 'empty' : length < least ? 'short' : length > most ? 'long' : 'fine';
  const said = { empty: 'Nothing yet', short: 'short', fine: 'fits', long: 'long: its end is cut off' }[fit];
  return { fit, hint: length === 0 ? `${said}; ${shows}.` : `${length} characters, ${said}; ${shows}.` };
}
