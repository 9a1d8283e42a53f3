import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-alerts.ts`. */
export const alerts = {
  'opportunity-alert': {
    firstName: 'Ines',
    cards: [
      {
        title: 'Two sentences on partial backfills',
        facts: 'Quote · 10 minutes · answer by Fri 20 Mar · 3 places left',
        summary: 'For the release page. In your words, good or mixed.',
        why: 'you said yes to quotes, and logistics data is the first thing on your list of what you could talk about.',
        first: { action: 'Look at the quote', cardUrl: `${SITE}/o/partial-backfills` },
      },
      {
        title: 'Host the Lisbon user group in May',
        facts: 'User-group host · 3 hours · 1 place left',
        summary: 'A room, eight people and an hour of talk. We bring the coffee.',
        why: 'you said yes to hosting user groups.',
        later: { action: 'Look at the user group', cardUrl: `${SITE}/o/lisbon-user-group` },
      },
    ],
    actionUrl: `${SITE}/board`,
  },
} satisfies { 'opportunity-alert': PropsOf<'opportunity-alert'> };
