import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-accounts.ts`. */
export const accounts = {
  'help-task': {
    firstName: 'Aoife',
    account: 'Wren & Tallow',
    title: 'See the upsell through before asking anything',
    dueOn: 'Thursday 5 March',
    reasons: [
      { text: 'Upsell opened on 2 March 2026: an ask now looks like bargaining.' },
      { text: 'It ends when the deal closes, expected 15 April 2026.' },
    ],
    actionUrl: `${SITE}/help-tasks/help_12`,
  },
} satisfies { [Name in 'help-task']: PropsOf<Name> };
