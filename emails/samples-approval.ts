import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-newsletter.ts`. */
export const approval = {
  'issue-approval': {
    label: 'Newsletter, issue 12',
    headline: 'Ruth Adeyemi sent it back',
    summary: 'Change what they name, and ask again.',
    note: 'The round table moved to the 20th; the letter still says the 19th.',
    action: 'See the issue',
    actionUrl: `${SITE}/newsletter/iss_12`,
  },
} satisfies { [Name in 'issue-approval']: PropsOf<Name> };
