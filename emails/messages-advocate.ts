import { z } from 'zod';
import { signature } from './brand';
import { link, message, words } from './message';
import { link as linkText, list, rows, wrap } from './text';

const ABOUT_FAVOURS = 'and letters about favours are switched on.';

export const readinessReady = message({
  audience: 'advocate',
  schema: z.strictObject({ firstName: words, actionUrl: link, reasons: z.array(words) }),
  subject: ({ firstName }, { programme }) => `You are in, ${firstName}: ${programme} is open for you`,
  preheader: () => 'Look around, and claim something only when it fits you.',
  text: ({ firstName, actionUrl, reasons }, brand) => [
    `You are in, ${firstName}`,
    wrap(
      `Welcome to ${brand.programme}. The board is open for you: look around, and claim something only when it fits you.`,
    ),
    reasons.length > 0 ? `Why now:\n${list(reasons)}` : '',
    linkText('See your board', actionUrl),
    wrap('You set the pace. You can pause at any time, and saying no never changes how you stand with us.'),
    signature(brand),
  ],
});

export const ask = message({
  audience: 'advocate',
  schema: z.strictObject({
    headline: words,
    who: words,
    whyYou: words,
    takes: words,
    details: z.array(z.strictObject({ label: words, text: words })),
    questions: z.array(words).min(1),
    theyGet: words,
    answerBy: words,
    budget: words,
    actionUrl: link,
  }),
  subject: ({ headline }) => headline,
  preheader: ({ answerBy }) => `A yes or a no by ${answerBy} is all I need.`,
  reason: ({ programme }) => `You are in ${programme}, ${ABOUT_FAVOURS}`,
  text: (props, brand) => [
    wrap(props.headline),
    wrap(props.who),
    wrap(`Why you: ${props.whyYou}`),
    rows([
      ['Takes', props.takes],
      ...props.details.map(({ label, text }) => [label, text] as const),
      ['They will ask', props.questions.join(' ')],
      ['They get', props.theyGet],
    ]),
    linkText('Yes, look at the next step', props.actionUrl),
    linkText('No, not this time', props.actionUrl),
    wrap(
      `By ${props.answerBy}, please. "No" is a full answer; you need give no reason and it changes nothing for you.`,
    ),
    signature(brand),
    wrap(props.budget),
  ],
});

/** To somebody whose ask was taken back before they answered: another was first, or it is not needed any more. */
export const askNotNeeded = message({
  audience: 'advocate',
  schema: z.strictObject({ firstName: words, title: words, reason: words, actionUrl: link }),
  subject: ({ title }) => `No longer needed, and thank you: ${title}`,
  preheader: ({ reason }) => reason,
  reason: ({ programme }) => `You are in ${programme}, and we had asked you for a favour.`,
  text: ({ firstName, title, reason, actionUrl }, brand) => [
    'You need do nothing, and thank you',
    wrap(`Dear ${firstName}, a few days ago I asked you to help with “${title}”. ${reason} So my ask is taken back.`),
    wrap('It does not count against the asks you allow a quarter, and it changes nothing for you.'),
    signature(brand),
    linkText('See your asks', actionUrl),
  ],
});

export const impactNote = message({
  audience: 'advocate',
  topic: 'impact-notes',
  schema: z.strictObject({
    firstName: words,
    led: words,
    headline: words,
    opening: words,
    favours: z
      .array(
        z.strictObject({
          title: words,
          done: words,
          outcomes: z.array(z.strictObject({ when: words, what: words, evidence: words })).min(1),
          piece: z.strictObject({ pieceUrl: link }).optional(),
        }),
      )
      .min(1),
    mayTell: words,
    closing: words,
    actionUrl: link,
  }),
  subject: ({ firstName, led, headline }) => `${firstName}, ${led.toLowerCase()} this: ${headline}`,
  preheader: ({ opening }) => opening,
  reason: ({ programme }) => `You are in ${programme}, and letters on what your favours led to are switched on.`,
  text: (props, brand) => [
    wrap(`${props.led}: ${props.headline}`),
    `Dear ${props.firstName},`,
    wrap(props.opening),
    ...props.favours.flatMap(({ title, done, outcomes, piece }) => [
      `${wrap(title)}\n${wrap(done)}`,
      rows(outcomes.map(({ when, what, evidence }) => [when, `${what} ${evidence}`])),
      piece ? linkText('It is published here', piece.pieceUrl) : '',
    ]),
    wrap(props.mayTell),
    wrap(props.closing),
    signature(brand),
    linkText('See all your impact', props.actionUrl),
    wrap(
      'This letter asks for nothing. A deal counts for you once, and only when your favour came before the decision.',
    ),
  ],
});
