import { z } from 'zod';
import { signature } from './brand';
import { link, message, words } from './message';
import { link as linkText, list, wrap } from './text';

const paragraphs = z.array(z.strictObject({ text: z.string(), items: z.array(words) })).min(1);
type Paragraphs = z.infer<typeof paragraphs>;

/** Written from a cohort's words; `leaveUrl` ends all invitations, of every cohort (rules M1, M2). */
const invitation = z.strictObject({
  subject: words,
  /** e.g. Hanna Brandt, Tessel */
  whom: words,
  paragraphs,
  /** whether and how often we write again */
  followUp: words,
  actionUrl: link,
  leaveUrl: link,
});

const said = (parts: Paragraphs) => parts.flatMap(({ text, items }) => [text ? wrap(text) : '', list(items)]);
const wayOut = ({ leaveUrl }: { leaveUrl: string }) => linkText('Do not invite me again', leaveUrl);

export const cohortInvitation = message({
  audience: 'visitor',
  schema: invitation,
  subject: ({ subject }) => subject,
  preheader: (_props, { programme }) => `Two minutes to join ${programme}. It promises nothing.`,
  reason: ({ company, programme }, { whom }) =>
    `This is to ${whom}: ${company} invites its customers to ${programme}, and the address is in our customer records.`,
  links: wayOut,
  text: (props, brand) => [
    `To ${props.whom}`,
    wrap(props.subject),
    ...said(props.paragraphs),
    linkText('Look at it and join', props.actionUrl),
    signature(brand),
    wrap(props.followUp),
  ],
});

export const cohortReminder = message({
  audience: 'visitor',
  schema: invitation.extend({ opening: words }),
  subject: ({ subject }) => `Still open for you: ${subject}`,
  preheader: ({ opening }) => opening,
  reason: cohortInvitation.reason,
  links: wayOut,
  text: (props, brand) => [
    `To ${props.whom}`,
    wrap(props.subject),
    wrap(props.opening),
    ...said(props.paragraphs),
    linkText('Look at it and join', props.actionUrl),
    signature(brand),
    wrap(props.followUp),
  ],
});

/** To the colleague who nominated somebody, at each step. */
export const nominationUpdate = message({
  audience: 'staff',
  schema: z.strictObject({ firstName: words, headline: words, summary: words, actionUrl: link }),
  subject: ({ headline }) => `Your nomination: ${headline}`,
  preheader: ({ summary }) => summary,
  reason: ({ company }) => `You work at ${company} and made this nomination.`,
  text: ({ firstName, headline, summary, actionUrl }) => [
    wrap(headline),
    `Hello ${firstName},`,
    wrap(summary),
    linkText('See your nomination', actionUrl),
  ],
});

/** To the members of a cohort who joined, once, when a manager asks. */
export const cohortFeedback = message({
  audience: 'advocate',
  schema: z.strictObject({ firstName: words, questions: words, actionUrl: link }),
  subject: ({ firstName }, { programme }) => `${firstName}, how is ${programme} so far?`,
  preheader: ({ questions }) => `${questions}. What you say changes it.`,
  reason: ({ programme }) => `You joined ${programme}, and everybody who was invited with you is asked once.`,
  text: ({ firstName, questions, actionUrl }, brand) => [
    `Hello ${firstName},`,
    wrap(`You are among the first in ${brand.programme}, so what you think of it counts most.`),
    wrap(`${questions}, about two minutes. I read every answer and write back what we changed because of it.`),
    linkText('Tell us', actionUrl),
    signature(brand),
    wrap('No answer is fine too: nothing depends on it.'),
  ],
});

/** Back to those who answered: what we changed because of it. */
export const cohortChanged = message({
  audience: 'advocate',
  schema: z.strictObject({ firstName: words, paragraphs, actionUrl: link }),
  subject: (_props, { programme }) => `What we changed in ${programme} because of you`,
  preheader: () => 'You told us, and this is what came of it.',
  reason: ({ programme }) => `You told us what you think of ${programme}, and we promised to write back.`,
  text: (props, brand) => [
    `Hello ${props.firstName},`,
    'you told us what you think. This is what we changed because of it:',
    ...said(props.paragraphs),
    linkText('Have a look', props.actionUrl),
    signature(brand),
  ],
});
