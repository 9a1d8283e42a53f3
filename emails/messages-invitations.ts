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
