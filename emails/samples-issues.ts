import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-issues.ts`. */
export const issues = {
  'issue-missing': {
    issueLabel: 'Issue 22',
    slot: 'Tue 24 Nov 2026, 09:30 GMT',
    missing: [
      {
        what: 'The incentive does not say who pays',
        how: 'Say that everybody who takes part is offered the same, who pays, and that it does not depend on what people say.',
        mendUrl: `${SITE}/newsletter/iss_22?block=incentive#edit`,
      },
      {
        what: 'Nobody has scheduled it',
        how: 'It does not go out by itself. Read it over and schedule it.',
        mendUrl: `${SITE}/newsletter/iss_22`,
      },
    ],
    actionUrl: `${SITE}/newsletter/iss_22`,
  },
} satisfies { [Name in 'issue-missing']: PropsOf<Name> };
