import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

const invitation = {
  subject: 'Would you show others how Tessel plans?',
  whom: 'Hanna Brandt, Tessel',
  paragraphs: [
    { text: 'Hello Hanna,', items: [] },
    { text: 'you closed onboarding at Tessel three weeks early, and others ask us how. What advocates do:', items: [] },
    { text: '', items: ['a quote of two sentences', 'half an hour on a call with somebody who decides'] },
  ],
  followUp: 'We write about this three times more at most, and never after you joined or told us to stop.',
  actionUrl: `${SITE}/c/spring/civ_12.7Qx2mB`,
  leaveUrl: `${SITE}/no-invitations/civ_12.9fK2`,
};

/** Invented letters of `messages-invitations.ts`. */
export const invitations = {
  'cohort-invitation': invitation,
  'cohort-reminder': { ...invitation, opening: 'I wrote to you on 3 March, and it may have come at a busy time.' },
  'cohort-feedback': { firstName: 'Hanna', questions: 'Three questions', actionUrl: `${SITE}/feedback/coh_12` },
  'cohort-changed': {
    firstName: 'Hanna',
    paragraphs: [
      { text: 'The board now shows minutes first.', items: [] },
      { text: '', items: ['Two opportunities that nobody understood are written anew'] },
    ],
    actionUrl: `${SITE}/board`,
  },
  'nomination-update': {
    firstName: 'Callum',
    headline: 'Hanna Brandt is invited',
    summary: 'The letter says that a colleague thought of them. You hear from us when they join.',
    actionUrl: `${SITE}/nominations/nom_12`,
  },
} satisfies {
  [
    Name in 'cohort-invitation' | 'cohort-reminder' | 'cohort-feedback' | 'cohort-changed' | 'nomination-update'
  ]: PropsOf<Name>;
};
