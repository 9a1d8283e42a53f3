import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, wrap } from './text';

/** To the owner of an account that is stopped: what they are asked to do first, why, and until when. */
export const helpTask = message({
  audience: 'staff',
  schema: z.strictObject({
    firstName: words,
    account: words,
    title: words,
    dueOn: words,
    reasons: z.array(z.strictObject({ text: words })).min(1),
    actionUrl: link,
  }),
  subject: ({ account, title }) => `${account}: ${title}`,
  preheader: ({ reasons: [first] }) => first?.text ?? '',
  reason: ({ company }) => `You work at ${company} and own this account.`,
  text: (props) => [
    wrap(`Hello ${props.firstName},`),
    wrap(`${props.title}. Nobody at ${props.account} is asked for anything until then.`),
    ...props.reasons.map(({ text }) => wrap(text)),
    wrap(`Please begin by ${props.dueOn}.`),
    linkText('Open the help task', props.actionUrl),
  ],
});
