import { z } from 'zod';
import { link, message, words } from './message';
import { link as linkText, wrap } from './text';

const open = z.strictObject({ actionUrl: link, code: z.string().regex(/^\d{6,8}$/), expiresAt: words });

export const signIn = message({
  audience: 'visitor',
  schema: open,
  // The code stays out of the subject: transports keep subjects in the clear.
  subject: (_props, { programme }) => `Your way in to ${programme}`,
  preheader: ({ code }) => `Or type ${code} where you started. It works for 10 minutes, once.`,
  text: ({ actionUrl, code, expiresAt }) => [
    'Sign in',
    linkText('Open the sign-in page and press the button you find there', actionUrl),
    `On another device? Type this code where you started: ${code}`,
    wrap(`Both work once, and stop 10 minutes after you asked: ${expiresAt}.`),
    wrap(
      'You did not ask for this? Do nothing. Without this letter nobody gets in, and we never ask for the code by phone or chat.',
    ),
  ],
});

export const joinConfirm = message({
  audience: 'visitor',
  schema: z.strictObject({ firstName: words, actionUrl: link, expiresAt: words }),
  subject: (_props, { programme }) => `Confirm your address to join ${programme}`,
  preheader: () => 'One click, and we take it from there.',
  text: ({ firstName, actionUrl, expiresAt }, { programme }) => [
    `One step to join, ${firstName}`,
    wrap(`You filled in the form to join ${programme}. Please confirm that this address is yours.`),
    linkText('Confirm your address', actionUrl),
    wrap(
      'What happens next. We look at what you told us and write to you as soon as you are in. Nobody is asked for anything before that.',
    ),
    wrap(`The link works ${expiresAt}. You did not fill in a form? Do nothing: unconfirmed sign-ups are deleted.`),
  ],
});

export const alreadyJoined = message({
  audience: 'visitor',
  schema: open,
  subject: (_props, { programme }) => `You have joined ${programme} already: here is the way in`,
  preheader: () => 'Nothing was changed. The link works for 10 minutes, once.',
  text: ({ actionUrl, code, expiresAt }, { programme }) => [
    'You have joined already',
    wrap(
      `Somebody, probably you, filled in the form to join ${programme} with this address. It has a place in the programme, so nothing was changed. Here is the way in:`,
    ),
    linkText('Open the sign-in page', actionUrl),
    `On another device? Type this code on the sign-in page: ${code}`,
    wrap(`Both work once, and stop 10 minutes after you asked: ${expiresAt}.`),
    'It was not you? Do nothing. Without this letter nobody gets in.',
  ],
});

export const staffInvitation = message({
  audience: 'staff',
  schema: z.strictObject({ inviterName: words, role: words, duties: words, actionUrl: link, expiresAt: words }),
  subject: ({ inviterName }, { programme }) => `${inviterName} invites you to ${programme}`,
  preheader: ({ role }) => `You will work there as ${role}. No password to make up.`,
  reason: ({ company }) => `A colleague at ${company} typed this address.`,
  text: ({ inviterName, role, duties, actionUrl, expiresAt }, { programme }) => [
    wrap(`${inviterName} invites you to ${programme}`),
    wrap(`You will work there as ${role}: ${duties}`),
    linkText('Accept the invitation', actionUrl),
    wrap(
      `There is no password to make up. You sign in with a link or a code that we e-mail to this address. The invitation is open ${expiresAt}.`,
    ),
  ],
});
