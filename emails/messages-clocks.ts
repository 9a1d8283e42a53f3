import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, rows, wrap } from './text';

/** To who looks after a request: a promise is nearly due, late, or late for long. */
export const requestClock = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    title: words,
    headline: words,
    summary: words,
    facts: z.array(z.strictObject({ label: words, text: words })).min(1),
    actionUrl: link,
  }),
  subject: ({ headline, title }) => `${headline}: ${title}`,
  preheader: ({ summary }) => summary,
  reason: ({ company }) => `You run the advocacy programme of ${company}, and this request waits for you.`,
  text: (props) => [
    wrap(`${props.requestLabel}: ${props.title}`),
    wrap(props.headline),
    wrap(props.summary),
    rows(props.facts.map(({ label, text }) => [label, text] as const)),
    linkText('See the request', props.actionUrl),
  ],
});

/** What managers and the requester write to each other, to the one who did not write it. */
export const requestMessage = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    headline: words,
    paragraphs: z.array(z.strictObject({ text: words })).min(1),
    /** what follows from it */
    summary: words,
    action: words,
    actionUrl: link,
  }),
  subject: ({ headline, requestLabel }) => `${headline}: ${requestLabel}`,
  preheader: ({ paragraphs: [first] }) => first?.text ?? '',
  text: (props) => [
    wrap(props.requestLabel),
    wrap(props.headline),
    ...props.paragraphs.map(({ text }) => wrap(text)),
    wrap(props.summary),
    linkText(props.action, props.actionUrl),
  ],
});
