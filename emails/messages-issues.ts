import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, wrap } from './text';

/** To those who run the newsletter, five days before a slot: what its issue lacks, and where that is put right. */
export const issueMissing = message({
  audience: 'staff',
  schema: z.strictObject({
    issueLabel: words,
    slot: words,
    missing: z.array(z.strictObject({ what: words, how: words, mendUrl: link })).min(1),
    actionUrl: link,
  }),
  subject: ({ issueLabel, missing: [first, ...others] }) =>
    `${issueLabel} is not ready: ${first?.what ?? ''}${others.length ? `, and ${others.length} more` : ''}`,
  preheader: ({ slot }) => `Its slot is ${slot}.`,
  reason: ({ company }) => `You run the newsletter of ${company}.`,
  text: ({ issueLabel, slot, missing, actionUrl }) => [
    wrap(`${issueLabel} is not ready yet`),
    wrap(`Its slot is ${slot}. There is time to put right what it lacks:`),
    ...missing.map(({ what, how, mendUrl }) => `${wrap(`${what}. ${how}`)}\n${mendUrl}`),
    linkText('See the issue', actionUrl),
  ],
});
