import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-requester.ts`. */
export const requester = {
  'owner-approval': {
    requestLabel: 'R-214 · Your account',
    accountName: 'Kestrel Foods',
    headline: 'May we ask Tomasz Wilk for a call?',
    intro:
      'Jo, Callum Reid needs “Reference call for Parcelway” by 13 March. You know the account, so you decide before Tomasz hears of it.',
    facts: [
      { label: 'Takes', text: '25 minutes, with Head of planning' },
      { label: 'Why Tomasz', text: 'Same industry: Food; Said yes to reference calls' },
      { label: 'Their rest', text: 'Last live favour on 14 October 2025; 0 of the 3 asks they allow a quarter used' },
      { label: 'The account', text: '1 of 4 asks and invitations used this quarter; renewal on 30 January 2027' },
      { label: 'Speaks against', text: 'Another size: Enterprise' },
    ],
    deadline:
      'By Tue 3 Mar 2026, 16:00 GMT, please. If we hear nothing, a manager decides; nobody asks Tomasz meanwhile. A no needs one line of reason, which Callum Reid sees.',
    actionUrl: `${SITE}/approvals/apr_12?key=7Qx2mB`,
  },
  'asking-note': {
    requestLabel: 'R-214',
    headline: 'Callum Reid asks Tomasz Wilk: Reference call for Parcelway',
    summary: 'The SOP of sales lets requesters choose whom to ask, and tells you.',
    facts: [{ label: 'Asked', text: 'Tomasz Wilk' }],
    action: 'See the request',
    actionUrl: `${SITE}/requests/214`,
  },
  'ask-accepted': {
    requestLabel: 'Request 214 · Reference call · Parcelway',
    advocateName: 'Tomasz Wilk',
    advocateAbout: 'Tomasz is operations lead at Kestrel Foods and offers Monday 9, Tuesday 10 and Thursday 12 March.',
    nextStep: 'Pick a time with your buyer by Friday 6 March, 12:00.',
    action: 'Pick a time',
    worthKnowing:
      'three chilled depots went live in the first month and one slipped. Tomasz will say so, and it helps.',
    actionUrl: `${SITE}/requests/214`,
  },
  'request-new': {
    requestLabel: 'R-214',
    title: 'Reference call for Parcelway',
    who: 'Callum Reid (Sales) asks. Nobody has taken it yet.',
    answerBy: 'Tue 3 Mar 2026, 12:00 GMT',
    facts: [
      { label: 'Needed by', text: 'Fri 13 Mar' },
      { label: 'Deal', text: 'Parcelway, nine depots, £96,000, Evaluation' },
      { label: 'What for', text: 'They plan nine depots by spreadsheet and fear the first winter.' },
    ],
    actionUrl: `${SITE}/requests/214`,
  },
  'request-update': {
    requestLabel: 'Request 214 · Reference call · Parcelway',
    headline: 'Parcelway: the call took place, tell us how it went',
    summary: 'Tomasz and Parcelway talked for 30 minutes on Tuesday. Two questions for you, two minutes.',
    action: 'Say how it went',
    actionUrl: `${SITE}/requests/214`,
    steps: [
      { state: 'Done', what: 'You asked', when: 'Monday 2 March, 10:12' },
      { state: 'Done', what: 'Tomasz said yes', when: 'Wednesday 4 March, 14:05' },
      { state: 'Done', what: 'They talked', when: 'Tuesday 10 March, 15:00' },
      { state: 'You', what: 'Say how it went', when: 'Due Friday 13 March' },
      { state: 'Next', what: 'Tomasz hears what it led to', when: '' },
    ],
  },
  'asset-still-true': {
    title: 'From spreadsheets to one plan',
    kind: 'Case study',
    summary: 'How four chilled sites left their spreadsheets in one winter.',
    shelf: 'Confirmed on 3 March 2025; asked about since 3 March 2026.',
    uses: '9 links to it were made, and it answered 4 requests.',
    actionUrl: `${SITE}/assets/ast_12/still-true?key=9fK2`,
  },
} satisfies {
  [
    Name in 'owner-approval' | 'asking-note' | 'ask-accepted' | 'request-new' | 'request-update' | 'asset-still-true'
  ]: PropsOf<Name>;
};
