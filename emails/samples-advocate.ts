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
    led: 'Your favours led to',
    headline: 'A deal that you helped was won, and 2 more',
    opening: 'You gave us your time. Here is what came of it, favour by favour.',
    favours: [
      {
        title: '“A call on your first winter”',
        done: 'Reference call, completed on 9 December 2026.',
        outcomes: [
          {
            when: '27 February 2027',
            what: 'A deal that it helped was won. Your account of the first winter, bad weeks and all, was what made the change look possible.',
            evidence:
              'Our CRM says that it is won, and your favour came before the decision. Recorded by Ruth Adeyemi.',
          },
        ],
      },
      {
        title: '“Seven depots, one plan”',
        done: 'Case study, completed on 12 January 2027.',
        outcomes: [
          {
            when: '20 January 2027',
            what: '1,260 people looked.',
            evidence: 'Counted: readers and viewers. Recorded by Ruth Adeyemi.',
          },
          {
            when: '26 February 2027',
            what: '14 people asked for more. Most of them plan for hospitals.',
            evidence:
              'Counted: people who came because of it and whom our sales team accepted. Recorded by Ruth Adeyemi.',
          },
        ],
        piece: { pieceUrl: 'https://northbeam.example/stories/seven-depots' },
      },
    ],
    mayTell:
      'You may tell others what stands here, and on your page you can make a picture of it to show. We name no company that looked or bought, since none of them was asked; please name none either.',
    closing:
      'Thank you. We owe you one: say the word when you would like an introduction, a stage or a fix moved forward.',
    actionUrl: `${SITE}/me`,
  },
} satisfies { [Name in 'readiness-ready' | 'ask' | 'ask-not-needed' | 'impact-note']: PropsOf<Name> };
