import { signature, type Brand } from './brand';
import { orderOf } from './newsletter-blocks';
import type { IssueContent, Paragraph, Run } from './newsletter-schema';
import { link, list, wrap } from './text';

/** The plain-text twin of an issue, cut where a reader's own words go. */
export type NewsletterText = {
  head: string;
  signature: string;
  cards: Record<string, { before: string; after: string }>;
  board: string;
  introduction: string;
  /** the blocks in their order; those that are a reader's own are empty here */
  blocks: { name: string; text: string }[];
  reason: string;
  foot: string;
};

const heading = (text: string) => text.toUpperCase();
const section = (...parts: string[]) => parts.filter((part) => part !== '').join('\n\n');

export function newsletterText(content: IssueContent, brand: Brand, reason: string): NewsletterText {
  return {
    head: `${brand.programme}\n${content.issueLine}`,
    signature: signature(brand),
    cards: Object.fromEntries(content.cards.map((card) => [card.id, cardText(card)])),
    board: link('Everything is on your board', brand.boardUrl),
    introduction: writtenText(content.introduction ?? []),
    blocks: orderOf(content).map((name) => ({ name, text: blockText(content, name) })),
    reason: `--\n${wrap(`Why you get this. ${reason} Leaving this letter does not take you out of the programme.`)}`,
    foot: wrap(brand.postalAddress),
  };
}

function blockText(content: IssueContent, name: string): string {
  const own = content.free?.find(({ id }) => id === name);
  if (own) {
    const { title, paragraphs, action, url } = own;
    return section(wrap(heading(title)), writtenText(paragraphs), action ? link(action, url) : '');
  }
  const texts: Record<string, string> = {
    incentive: incentiveText(content.incentive),
    thanks: thanksText(content.thanks),
    review: reviewText(content.review),
    community: communityText(content.community),
    feedback: feedbackText(content.feedback),
  };
  return texts[name] ?? '';
}

/**
 * What a manager wrote: paragraphs apart, items of a list below each other. An address stands after its words in
 * angle brackets (RFC 3986, appendix C), so that no mail program takes a bracket or a full stop behind it for a part of it.
 */
function writtenText(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ runs, bullet, isHeading }) => {
    const text = runs.map((one) => runText(one, isHeading)).join('');
    return bullet ? wrap(text.trim(), '  ', `${bullet === '•' ? '-' : bullet} `) : wrap(text.trim());
  });
  return lines.reduce((text, line, at) => {
    const isNextItem = Boolean(paragraphs[at]?.bullet && paragraphs[at - 1]?.bullet);
    return at === 0 ? line : `${text}${isNextItem ? '\n' : '\n\n'}${line}`;
  }, '');
}

/** Capitals for the words of a heading, never for an address. */
function runText({ plain, bold, italic, label, linkUrl }: Run, isHeading: boolean): string {
  const words = (text: string) => (isHeading ? heading(text) : text);
  if (!linkUrl) return words(plain + bold + italic);
  return label === linkUrl ? `<${linkUrl}>` : `${words(label)} <${linkUrl}>`;
}

const INDENT = '   ';

function cardText(card: IssueContent['cards'][number]) {
  const lines = [card.title, card.facts.join(', '), card.summary ?? ''].filter((line) => line !== '');
  const before = lines.map((line, at) => wrap(line, INDENT, at === 0 ? '' : INDENT)).join('\n');
  return { before, after: link(card.action, card.url, INDENT) };
}

function incentiveText(block: IssueContent['incentive']): string {
  if (!block) return '';
  return section(
    wrap(heading(`${block.until}: ${block.title}`)),
    wrap(block.facts.join(', ')),
    wrap(block.summary),
    link(block.action, block.url),
    wrap(`The thank-you, in full: ${block.disclosure}`),
  );
}

function thanksText(block: IssueContent['thanks']): string {
  if (!block) return '';
  const people = block.people.map(({ name, account, deed }) => [name, account, deed].filter(Boolean).join(', '));
  return section(wrap(heading(`Thank you: ${block.title}`)), list(people), wrap(block.note));
}

function reviewText(block: IssueContent['review']): string {
  if (!block) return '';
  return section(wrap(heading(block.title)), wrap(block.wording), wrap(block.terms), link(block.action, block.url));
}

function communityText(block: IssueContent['community']): string {
  if (!block) return '';
  const events = block.events.map(({ day, month, name, details }) => `${day} ${month}: ${name}. ${details}`);
  return section(wrap(heading(`Come along: ${block.title}`)), list(events), link('Save a place', block.url));
}

function feedbackText(block: IssueContent['feedback']): string {
  if (!block) return '';
  const items = block.items.map(({ said, did }) => `You said: ${said} ${did}`);
  return section(heading('You said, we did'), list(items), link('Tell us what to fix next', block.url));
}
