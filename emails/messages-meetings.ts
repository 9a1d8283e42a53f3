import { z } from 'zod';
import type { Brand } from './brand';
import { link, message, words } from './message';
import { link as linkText, list, rows, wrap } from './text';

const letter = {
  /** such as R-214 · Reference call for Parcelway */
  label: words,
  headline: words,
  facts: z.array(z.strictObject({ label: words, text: words })).min(1),
  action: words,
  actionUrl: link,
};
type Facts = { label: string; text: string }[];

const reason = ({ company }: Brand) => `You take part in a conversation that ${company} arranges.`;
const table = (facts: Facts) => rows(facts.map(({ label, text }) => [label, text] as const));

export const meetingUpdate = message({
  audience: 'staff',
  schema: z.strictObject({ ...letter, summary: words }),
  subject: ({ headline }) => headline,
  preheader: ({ summary }) => summary,
  reason,
  text: ({ label, headline, summary, facts, action, actionUrl }) => [
    wrap(label),
    wrap(headline),
    wrap(summary),
    table(facts),
    linkText(action, actionUrl),
  ],
});

export const meetingBriefing = message({
  audience: 'staff',
  schema: z.strictObject({
    ...letter,
    paragraphs: z.array(z.strictObject({ text: z.string(), items: z.array(words) })).min(1),
  }),
  subject: ({ headline }) => headline,
  preheader: ({ facts }) => facts[0]?.text ?? '',
  reason,
  text: ({ label, headline, facts, paragraphs, action, actionUrl }) => [
    wrap(label),
    wrap(headline),
    table(facts),
    ...paragraphs.flatMap(({ text, items }) => [text ? wrap(text) : '', list(items)]),
    linkText(action, actionUrl),
  ],
});
