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

/** To everybody who runs the programme, once a request. */
export const requestNew = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    title: words,
    who: words,
    answerBy: words,
    facts: z.array(z.strictObject({ label: words, text: words })).min(1),
    actionUrl: link,
  }),
  subject: ({ title, answerBy }) => `${title}: first answer by ${answerBy}`,
  preheader: ({ who }) => who,
  reason: ({ company }) => `You run the advocacy programme of ${company}, and every new request is told to you once.`,
  text: (props) => [
    wrap(`${props.requestLabel}: ${props.title}`),
    wrap(props.who),
    rows([['First answer by', props.answerBy], ...props.facts.map(({ label, text }) => [label, text] as const)]),
    linkText('Answer the request', props.actionUrl),
  ],
});

const facts = z.array(z.strictObject({ label: words, text: words })).min(1);

/** To the owner of an account before their customer is asked, or to managers where they answer in an owner's place. */
export const ownerApproval = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    accountName: words,
    headline: words,
    intro: words,
    facts,
    deadline: words,
    actionUrl: link,
  }),
  subject: ({ headline, accountName }) => `${headline} (${accountName})`,
  preheader: ({ intro }) => intro,
  text: (props) => [
    wrap(`${props.requestLabel} ${props.accountName}`),
    wrap(props.headline),
    wrap(props.intro),
    rows(props.facts.map(({ label, text }) => [label, text] as const)),
    linkText('Answer yes or no', props.actionUrl),
    wrap(props.deadline),
  ],
});

/** To managers: something about asking that they should know of. */
export const askingNote = message({
  audience: 'staff',
  schema: z.strictObject({
    requestLabel: words,
    headline: words,
    summary: words,
    facts,
    action: words,
    actionUrl: link,
  }),
  subject: ({ headline }) => headline,
  preheader: ({ summary }) => summary,
  text: (props) => [
    wrap(props.requestLabel),
    wrap(props.headline),
    wrap(props.summary),
    rows(props.facts.map(({ label, text }) => [label, text] as const)),
    linkText(props.action, props.actionUrl),
  ],
});

/** To the owner of an asset whose time on the shelf is over. */
export const assetStillTrue = message({
  audience: 'staff',
  schema: z.strictObject({
    title: words,
    kind: words,
    summary: words,
    shelf: words,
    uses: words,
    actionUrl: link,
  }),
  subject: ({ title }) => `Is “${title}” still true?`,
  preheader: ({ shelf }) => shelf,
  reason: ({ company }) => `You look after this piece in the library of ${company}. You are asked once.`,
  text: (props) => [
    wrap(`Is “${props.title}” still true?`),
    wrap(`${props.kind}: ${props.summary}`),
    wrap(`${props.shelf} ${props.uses}`),
    linkText('Look at it and say so', props.actionUrl),
  ],
});
