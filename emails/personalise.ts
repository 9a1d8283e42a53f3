import { cleanDeep } from './clean';
import type { NewsletterParts } from './newsletter';
import type { ReaderValues } from './newsletter-schema';
import { fill, SlotError } from './slots';
import { link, list, wrap } from './text';

/** One reader's letter from the parts of the issue. Pure and cheap: joins and escapes, compiles nothing. */
export function personalise(
  parts: NewsletterParts,
  reader: ReaderValues,
): { subject: string; html: string; text: string } {
  const values = cleanDeep(reader);
  for (const { id } of values.chosen)
    if (!Object.hasOwn(parts.cards, id)) throw new SlotError(id, 'no favour of this issue');
  const subject = values.subject ?? parts.subject;
  return { subject, html: html(parts, values, subject), text: text(parts, values) };
}

function html(parts: NewsletterParts, reader: ReaderValues, subject: string): string {
  const { chosenTitle, chosenNote, chosen, ...own } = reader;
  const shared = {
    ...own,
    subject,
    preheader: reader.preheader ?? parts.preheader,
    isQuiet: reader.impact === undefined,
    chosen: chosen.length > 0 ? { title: chosenTitle, note: chosenNote } : undefined,
  };
  const cards = chosen.map(({ id, why }, at) =>
    fill(parts.cards[id] ?? [], { why, isFirst: at === 0, isLater: at > 0 }),
  );
  return fill(parts.before, shared) + cards.join('') + fill(parts.after, shared);
}

function text({ text: issue }: NewsletterParts, reader: ReaderValues): string {
  const { impact, chosen } = reader;
  const cards = chosen.map(({ id, why }, at) => {
    const card = issue.cards[id];
    return `${at + 1}. ${card?.before}\n${wrap(`Why you: ${why}`, '   ')}\n${card?.after}`;
  });
  const paragraphs = [
    issue.head,
    wrap(reader.greeting),
    wrap(reader.introduction),
    issue.signature,
    ...(impact ? impactText(impact) : []),
    ...(chosen.length > 0 ? [chosenHead(reader), ...cards, issue.board] : []),
    reader.showsIncentive ? issue.incentive : '',
    reader.showsThanks ? issue.thanks : '',
    reader.showsReview ? issue.review : '',
    issue.rest,
    issue.reason,
    [
      `Choose what you get: ${reader.preferencesUrl}`,
      `Unsubscribe: ${reader.unsubscribeUrl}`,
      `Read in a browser: ${reader.browserUrl}`,
    ].join('\n'),
    issue.foot,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

function impactText(impact: NonNullable<ReaderValues['impact']>): string[] {
  return [
    'WHAT YOU DID, AND WHAT IT LED TO',
    wrap(impact.title),
    list(impact.figures.map(({ value, label }) => `${value} ${label}`)),
    wrap(impact.story),
    link('See your impact', impact.impactUrl),
  ];
}

const chosenHead = ({ chosenTitle, chosenNote }: ReaderValues) =>
  ['CHOSEN FOR YOU', wrap(chosenTitle), chosenNote ? wrap(chosenNote) : ''].filter((line) => line !== '').join('\n\n');
