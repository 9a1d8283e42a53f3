import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, rows, wrap } from './text';

export const askAccepted = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    advocateName: words,
    advocateAbout: words,
    nextStep: words,
    action: words,
    worthKnowing: words.optional(),
    actionUrl: link,
  }),
  subject: ({ advocateName, nextStep }) => `${advocateName} said yes. ${nextStep}`,
  preheader: ({ requestLabel }) => requestLabel,
  reason: ({ company }) => `You work at ${company} and made this request.`,
  text: (props) => [
    wrap(props.requestLabel),
    wrap(`${props.advocateName} said yes`),
    wrap(`${props.advocateAbout} ${props.nextStep}`),
    linkText(props.action, props.actionUrl),
    props.worthKnowing ? wrap(`Worth knowing: ${props.worthKnowing}`) : '',
  ],
});

export const requestUpdate = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    headline: words,
    summary: words,
    action: words,
    actionUrl: link,
    /** `state` in words: Done, You, Next. */
    steps: z.array(z.strictObject({ state: words, what: words, when: z.string() })).min(1),
  }),
  subject: ({ headline }) => headline,
  preheader: ({ summary }) => summary,
  reason: ({ company }) => `You work at ${company} and made this request.`,
  text: (props) => [
    wrap(props.requestLabel),
    wrap(props.headline),
    wrap(props.summary),
    linkText(props.action, props.actionUrl),
    rows(props.steps.map(({ state, what, when }) => [state, when ? `${what} (${when})` : what])),
  ],
});
