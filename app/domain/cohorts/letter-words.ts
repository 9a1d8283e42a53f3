// product.md §6: the words of an invitation are the cohort's, Markdown with places for who reads them. A letter shows
// plain paragraphs and lists, so that no words of ours or of the CRM can be anything but text in it.
import { marked, type Token, type Tokens } from 'marked';

/** Where a letter fills in who reads it. */
export const PLACES = ['{first name}', '{account}'] as const;

export type Reader = { firstName: string; account: string | null };
/** One block of a letter: a paragraph, or a list under it. */
export type Paragraph = { text: string; items: string[] };

/** Words for one reader. Somebody without an account reads "your company", somebody without a name is not named. */
export const fillPlaces = (text: string, { firstName, account }: Reader): string =>
  text
    .replaceAll(/\{first name\}/gi, () => firstName || 'there')
    .replaceAll(/\{account\}/gi, () => account || 'your company');

/** Marks in braces that no letter would fill: shown before somebody reads them. */
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(/\{[^{}]*\}/g)]
    .map(([place]) => place)
    .filter((place) => !PLACES.some((known) => known === place.toLowerCase()));

/** Markdown as paragraphs and lists for one reader; a link is its words and its address. Never empty. */
export function letterParagraphs(markdown: string, reader: Reader): Paragraph[] {
  const fill = (text: string) => fillPlaces(text.replace(/\s+/g, ' ').trim(), reader);
  const blocks = blocksOf(marked.lexer(markdown)).map(({ text, items }) => ({
    text: fill(text),
    items: items.map(fill),
  }));
  const said = blocks
    .map(({ text, items }) => ({ text, items: items.filter((item) => item !== '') }))
    .filter(({ text, items }) => text !== '' || items.length > 0);
  return said.length ? said : [{ text: fill(markdown) || '…', items: [] }];
}

function blocksOf(tokens: readonly Token[]): Paragraph[] {
  return tokens.flatMap((token): Paragraph[] => {
    if (token.type === 'space' || token.type === 'hr') return [];
    if (token.type === 'blockquote') return blocksOf(token.tokens ?? []);
    if (token.type !== 'list') return [{ text: plain(token), items: [] }];
    return [{ text: '', items: (token as Tokens.List).items.map((item) => item.tokens.map(plain).join(' ')) }];
  });
}

/** A token's words alone. What is inside of it counts, so that marks of emphasis vanish and text stays. */
function plain(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'list')
    return (token as Tokens.List).items.map((item) => item.tokens.map(plain).join(' ')).join(', ');
  const inner = 'tokens' in token && token.tokens ? token.tokens.map(plain).join('') : null;
  if (token.type === 'link' && inner !== null && inner !== token.href) return `${inner} (${token.href})`;
  return inner ?? ('text' in token ? String(token.text) : token.raw);
}
