import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-claims.ts`. */
export const claims = {
  'claim-returned': {
    firstName: 'Hanna',
    opportunityTitle: 'Two sentences on your first month',
    reviewerName: 'Ruth Adeyemi',
    why: 'Could you say how many depots went live? Readers ask that first, and “several” makes them guess.',
    dueLine: 'Your place is held until Friday 20 March.',
    actionUrl: `${SITE}/claims/clm_12`,
  },
  'claim-approved': {
    firstName: 'Hanna',
    opportunityTitle: 'Seven depots, one plan',
    thanks: 'Your story is honest about the first winter, and that is what will help the next planner most.',
    next: [
      { when: 'This week', what: 'Our editor sends you the final layout; nothing is published before you say so' },
      { when: 'From 16 March', what: 'It is on our site, with your name and title as you allowed' },
      { when: 'Afterwards', what: 'We tell you what it led to, and only when there is something to tell' },
    ],
    actionUrl: `${SITE}/me`,
  },
  'claim-lapsed': {
    firstName: 'Hanna',
    opportunityTitle: 'Try day-ahead re-planning before it ships',
    why: 'The 14 days for it ended on Monday 2 March.',
    actionUrl: `${SITE}/o/beta-3`,
  },
  'place-free': {
    firstName: 'Hanna',
    opportunityTitle: 'Ten minutes on stage in Leeds',
    facts: 'Talk, 90 minutes, Thursday 26 March',
    heldUntil: 'until Monday 9 March, 17:00 UK time',
    actionUrl: `${SITE}/o/talk-5`,
  },
} satisfies { [Name in 'claim-returned' | 'claim-approved' | 'claim-lapsed' | 'place-free']: PropsOf<Name> };
