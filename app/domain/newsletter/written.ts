// product.md §7: what a manager writes is Markdown. A letter is set from its words, never from its HTML, so that nothing
// typed can be anything but text, emphasis and links in it; HTML and plain text come from the same paragraphs.
import { marked, type Token, type Tokens } from 'marked';
import type { Paragraph, Run } from '#emails/newsletter-schema';

/** Markdown as paragraphs, headings and items of lists. Links lead to http(s) alone; pictures and HTML are left out. */
export const paragraphsOf = (markdown: string): Paragraph[] =>
  marked.lexer(markdown).flatMap((token) => blockOf(token));

function blockOf(token: Token, bullet = ''): Paragraph[] {
  if (token.type === 'list') return itemsOf(token as Tokens.List);
  if (token.type === 'blockquote') return (token.tokens ?? []).flatMap((inner) => blockOf(inner));
  if (token.type === 'space' || token.type === 'hr' || token.type === 'html') return [];
  return paragraph(runsOf('tokens' in token && token.tokens ? token.tokens : [token]), {
    isHeading: token.type === 'heading',
    bullet,
  });
}

function itemsOf({ items, ordered, start }: Tokens.List): Paragraph[] {
  return items.flatMap((item, at) => {
    const bullet = ordered ? `${Number(start || 1) + at}.` : '•';
    const [first, ...rest] = item.tokens.filter(({ type }) => type !== 'space');
    return [...(first ? blockOf(first, bullet) : []), ...rest.flatMap((token) => blockOf(token))];
  });
}

function paragraph(runs: Run[], kind: { isHeading: boolean; bullet: string }): Paragraph[] {
  const said = runs.filter((run) => Object.values(run).some((text) => text !== ''));
  const isBlank = said.every((run) => Object.values(run).every((text) => text.trim() === ''));
  return isBlank ? [] : [{ runs: said, ...kind }];
}

const run = (fields: Partial<Run>): Run => ({ plain: '', bold: '', italic: '', label: '', linkUrl: '', ...fields });

function runsOf(tokens: readonly Token[]): Run[] {
  return tokens.flatMap((token): Run[] => {
    const text = wordsOf(token);
    if (token.type === 'strong') return [run({ bold: text })];
    if (token.type === 'em') return [run({ italic: text })];
    if (token.type === 'link') return [linkOf(text, String(token.href))];
    const isWrapped = token.type === 'text' && 'tokens' in token && token.tokens;
    return isWrapped ? runsOf(token.tokens ?? []) : [run({ plain: text })];
  });
}

const linkOf = (label: string, url: string) =>
  isAddress(url) ? run({ label: label || url, linkUrl: url }) : run({ plain: label });

/** A token's words alone: marks inside of it vanish, its text stays. */
function wordsOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'html' || token.type === 'image') return '';
  const inner = 'tokens' in token && token.tokens ? token.tokens.map(wordsOf).join('') : null;
  return (inner ?? ('text' in token ? String(token.text) : token.raw)).replace(/\s+/g, ' ');
}

/** Whether a letter can lead there: a whole http(s) address. */
function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url);
}

export type WrittenFault = { kind: 'picture' | 'html' | 'address'; words: string };

/** What of somebody's Markdown no letter shows: pictures, HTML, and links that are no whole web address. */
export function writtenFaults(markdown: string): WrittenFault[] {
  const found: WrittenFault[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'image') found.push({ kind: 'picture', words: String(token.text || token.href) });
    if (token.type === 'html') {
      const kind = /<img\b/i.test(token.raw) ? 'picture' : 'html';
      found.push({ kind, words: token.raw.trim().slice(0, 60) });
    }
    if (token.type === 'link' && !isAddress(String(token.href)))
      found.push({ kind: 'address', words: String(token.href) });
  });
  return found;
}
