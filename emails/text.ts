/** Plain-text twins: 72 columns, a link on its own line under what it does. */
const COLUMNS = 72;

/** Words in lines of at most 72 columns; a word that is longer stands alone. `indent` goes before every line. */
export function wrap(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** What a link does, and the link below. */
export const link = (label: string, url: string, indent = '') => `${indent}${label}:\n${indent}${url}`;

/** A table of two columns, the first as wide as its longest key (14 at least). */
export function rows(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.min(24, Math.max(14, ...pairs.map(([key]) => key.length + 2)));
  return pairs.map(([key, text]) => wrap(text, ' '.repeat(width), `${key}  `.padEnd(width))).join('\n');
}

export const list = (items: readonly string[]) => items.map((item) => wrap(item, '  ', '- ')).join('\n');

/** The whole twin: name, paragraphs, then why it came and from where. Empty paragraphs are left out. */
export function twin(
  frame: { programme: string; reason: string; postalAddress: string; links?: string },
  body: readonly string[],
): string {
  const foot = [`--\n${wrap(`Why you get this. ${frame.reason}`)}`, frame.links ?? '', wrap(frame.postalAddress)];
  return `${[frame.programme, ...body, ...foot].filter((part) => part !== '').join('\n\n')}\n`;
}
