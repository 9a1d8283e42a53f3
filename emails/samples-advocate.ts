import type { PropsOf } from './catalog';
import { SITE } from './samples-site';

/** Invented letters of `messages-advocate.ts`. */
export const advocate = {
  'readiness-ready': {
    firstName: 'Marek',
    actionUrl: `${SITE}/board`,
    reasons: ['your team went live in January and uses the planner every day', 'nothing is open at support'],
  },
  ask: {
    headline: 'Would you take one call, Tomasz?',
    who: 'A parcel carrier in the Netherlands plans nine depots by spreadsheet and wonders whether a change is worth the upheaval. Callum Reid, who looks after them, asks on their behalf: they want to hear it from someone who has done it.',
    whyYou:
      'you moved nine chilled depots off spreadsheets last spring, you said yes to calls, and your last one was in October.',
    takes: '25 minutes, by video, not recorded',
    details: [
      { label: 'When', text: 'You offer times between 9 and 20 March, they pick' },
      { label: 'Who is there', text: 'Their head of planning, you, and Callum for the first five minutes' },
    ],
    questions: ['What was the first month like?', 'What would you do differently?', 'How did the drivers take it?'],
    theyGet: 'Your first name and trade for now; your details only after you say yes',
    answerBy: 'Thursday 5 March, 17:00 UK time',
    budget: 'This is ask 1 of the 3 you allow a quarter. After a call you have 30 days of rest from all our teams.',
    actionUrl: `${SITE}/asks/ask_81`,
  },
  'ask-not-needed': {
    firstName: 'Tomasz',
    title: 'Reference call for Parcelway',
    reason: 'Somebody else said yes first.',
    actionUrl: `${SITE}/asks`,
  },
  'impact-note': {
    firstName: 'Hanna',
    headline: 'A dairy with eight depots said yes',
    opening:
      'On Friday Fennmark Dairies signed with us. They had three suppliers on the list in December. Your account of the first winter, bad weeks and all, was what made the change look possible.',
    steps: [
      { when: '9 December', what: 'You talked for 25 minutes with their planning lead' },
      { when: '20 January', what: 'Four of their planners read “Seven depots, one plan”' },
      { when: '27 February', what: 'They signed. The first depot starts on 13 April' },
    ],
    closing:
      'They said we may tell you their name, and asked for yours to be thanked. We owe you one: say the word when you would like an introduction, a stage or a fix.',
    actionUrl: `${SITE}/me/impact`,
  },
} satisfies { [Name in 'readiness-ready' | 'ask' | 'ask-not-needed' | 'impact-note']: PropsOf<Name> };
