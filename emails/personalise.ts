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
    ...aboveOf(reader),
    chosen: chosen.length > 0 ? { title: chosenTitle, note: chosenNote } : undefined,
  };
  const cards = chosen.map(({ id, why }, at) =>
    fill(parts.cards[id] ?? [], { why, isFirst: at === 0, isLater: at > 0 }),
  );
  return fill(parts.before, shared) + cards.join('') + fill(parts.after, shared);
}

/** What stands under the block of the impact: a line where the reader has none, room where they have one. */
function aboveOf({ impact, chosen, nextRung }: ReaderValues) {
  const isQuiet = impact === undefined;
  const offers = chosen.length > 0 || nextRung !== undefined;
  return { isQuiet, afterWhite: isQuiet, afterTint: !isQuiet, offers };
}

function text({ text: issue }: NewsletterParts, reader: ReaderValues): string {
  const paragraphs = [
    issue.head,
    wrap(reader.greeting),
    wrap(reader.introduction),
    issue.introduction ?? '',
    issue.signature,
    ...blocksOf(issue).flatMap((block) => blockText(block, issue, reader)),
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

/** An issue that was frozen while the order was fixed holds its blocks by name. */
function blocksOf(issue: NewsletterParts['text'] & Partial<Record<string, unknown>>) {
  const former = ['impact', 'opportunities', 'incentive', 'thanks', 'review', 'rest'];
  return issue.blocks ?? former.map((name) => ({ name, text: String(issue[name] ?? '') }));
}

function blockText(
  { name, text: same }: { name: string; text: string },
  issue: NewsletterParts['text'],
  reader: ReaderValues,
): string[] {
  if (name === 'impact') return reader.impact ? impactText(reader.impact) : [];
  if (name === 'opportunities') return chosenText(issue, reader);
  const { showsIncentive, showsThanks, showsReview } = reader;
  const shown: Record<string, boolean> = { incentive: showsIncentive, thanks: showsThanks, review: showsReview };
  return (shown[name] ?? true) ? [same] : [];
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

function chosenText(issue: NewsletterParts['text'], { chosen, chosenTitle, chosenNote, nextRung }: ReaderValues) {
  const rung = nextRung ? [wrap(`Your next rung: ${nextRung}`)] : [];
  if (!chosen.length) return rung;
  const cards = chosen.map(({ id, why }, at) => {
    const card = issue.cards[id];
    return `${at + 1}. ${card?.before}\n${wrap(`Why you: ${why}`, '   ')}\n${card?.after}`;
  });
  return ['CHOSEN FOR YOU', wrap(chosenTitle), chosenNote ? wrap(chosenNote) : '', ...rung, ...cards, issue.board];
}
