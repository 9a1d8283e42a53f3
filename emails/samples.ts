import type { Brand } from './brand';
import type { MessageName, PropsOf } from './catalog';
import type { IssueContent, ReaderValues } from './newsletter-schema';

/** Invented people and companies, for previews and for the tests of every template. */
const SITE = 'https://advocates.northbeam.example';

export const sampleBrand: Brand = {
  programme: 'Northbeam Advocates',
  company: 'Northbeam',
  postalAddress: 'Northbeam Ltd, 18 Lantern Yard, Harbourgate NB1 4EX, United Kingdom',
  siteUrl: SITE,
  preferencesUrl: `${SITE}/me/mail`,
  boardUrl: `${SITE}/board`,
  senderName: 'Ruth Adeyemi',
  senderRole: 'Customer advocacy',
};

const access = {
  actionUrl: `${SITE}/login/link/9fK2-vTq8-1LmZ`,
  code: '48291637',
  expiresAt: 'at 09:24 UK time, Tuesday 3 March',
};

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

export const samples: { [Name in MessageName]: PropsOf<Name> } = {
  'asset-still-true': {
    title: 'From spreadsheets to one plan',
    kind: 'Case study',
    summary: 'How four chilled sites left their spreadsheets in one winter.',
    shelf: 'Confirmed on 3 March 2025; asked about since 3 March 2026.',
    uses: '9 links to it were made, and it answered 4 requests.',
    actionUrl: `${SITE}/assets/ast_12/still-true?key=9fK2`,
  },
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
  'sign-in': access,
  'already-joined': access,
  'join-confirm': {
    firstName: 'Hanna',
    actionUrl: `${SITE}/join/confirm/7Qx2mB`,
    expiresAt: 'until Thursday 5 March, 09:14 UK time',
  },
  'staff-invitation': {
    inviterName: 'Ruth Adeyemi',
    role: 'requester, sales',
    duties: 'you ask for references and stories for your deals and see each step.',
    actionUrl: `${SITE}/invitation/3hT8`,
    expiresAt: 'until Tuesday 10 March',
  },
  'readiness-ready': {
    firstName: 'Marek',
    actionUrl: `${SITE}/board`,
    reasons: ['your team went live in January and uses the planner every day', 'nothing is open at support'],
  },
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
  'owner-approval': {
    requestLabel: 'R-214 · Your account Kestrel Foods',
    subject: 'May we ask Tomasz Wilk (Kestrel Foods)?',
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
  'request-clock': {
    requestLabel: 'R-214',
    title: 'Reference call for Parcelway',
    headline: 'First answer due in 1 h 20 min',
    summary: 'Nobody has answered it yet. 1 h 20 min of business time are left.',
    facts: [
      { label: 'Due', text: 'Tue 3 Mar 2026, 12:00 GMT' },
      { label: 'Asked by', text: 'Callum Reid (Sales)' },
      { label: 'Looked after by', text: 'nobody yet' },
    ],
    actionUrl: `${SITE}/requests/214`,
  },
  'request-message': {
    requestLabel: 'R-214 · Reference call for Parcelway',
    headline: 'Ruth Adeyemi asks you something',
    paragraphs: [{ text: 'Do they need somebody with night routes?' }, { text: 'Then I would ask Hanna first.' }],
    summary: 'The clocks stand still until you answer.',
    action: 'Answer',
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
  'sop-agreement': {
    label: 'Sales SOP, version 8',
    headline: 'Would Sales work like this?',
    summary:
      'Ruth Adeyemi asks you to read the draft of how Sales asks for advocates, and to agree or say what is wrong. It takes two minutes.',
    lead: 'What changes:',
    points: ['Live call, from value: £75,000, was £50,000.', 'Open an asset before a live call: yes, was no.'],
    action: 'Read it and answer',
    actionUrl: `${SITE}/sops/sales/agree`,
  },
  'meeting-update': {
    label: 'R-214 · Reference call for Parcelway',
    headline: 'It is set: Tomasz Wilk and Parcelway, Tue 10 Mar, 15:00 in London',
    summary: 'The invitation for your calendar is attached.',
    facts: [
      { label: 'When', text: 'Tue 10 Mar, 15:00 in London; 16:00 in Amsterdam' },
      { label: 'How long', text: '25 minutes' },
      { label: 'Video', text: 'https://meet.northbeam.example/214' },
    ],
    action: 'See the call',
    actionUrl: `${SITE}/meetings/mtg_12`,
  },
  'meeting-briefing': {
    label: 'R-214 · Reference call for Parcelway',
    headline: 'Tomorrow: Tomasz Wilk and Parcelway',
    facts: [{ label: 'When', text: 'Tue 10 Mar, 15:00 in London; 16:00 in Amsterdam' }],
    paragraphs: [
      {
        text: 'They plan nine depots by spreadsheet and wonder whether a change is worth the upheaval. They will ask:',
        items: [],
      },
      { text: '', items: ['What was the first month like?', 'How did the drivers take it?'] },
    ],
    action: 'See the call',
    actionUrl: `${SITE}/calls/mtg_12`,
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
};

export const sampleIssue: IssueContent = {
  subject: 'Three favours chosen for you, and a round table on the 19th',
  preheader: 'The shortest takes five minutes.',
  issueLine: 'Issue 12 · Tuesday 3 March 2026',
  rhythm: 'on the first and third Tuesday of the month',
  cards: [
    {
      id: 'call-7',
      title: 'Tell a regional carrier how you plan across depots',
      facts: ['Reference call', '25 minutes', 'answer by Thu 12 March', '1 place left'],
      summary:
        'One call with their planning lead. Only the two of you and our Callum will be on it, and nothing is recorded.',
      action: 'See what they want to ask',
      url: `${SITE}/o/call-7`,
    },
    {
      id: 'beta-3',
      title: 'Try day-ahead re-planning before it ships',
      facts: ['Beta', '40 minutes', 'answer by Fri 20 March', '5 places left'],
      summary: 'Two short sessions with the people building it, and a say in what they cut.',
      action: 'Look at the beta',
      url: `${SITE}/o/beta-3`,
    },
    {
      id: 'talk-5',
      title: 'Ten minutes on stage in Leeds',
      facts: ['Talk', '90 minutes', 'answer by Mon 16 March', '1 place left'],
      summary: 'User group North, about thirty planners. We help with slides, rehearse once and pay your train.',
      action: 'See the evening',
      url: `${SITE}/o/talk-5`,
    },
    {
      id: 'feedback-9',
      title: 'Two questions about the rail timetable import',
      facts: ['Product feedback', '5 minutes', 'answer by Fri 13 March', '11 places left'],
      action: 'Answer two questions',
      url: `${SITE}/o/feedback-9`,
    },
  ],
  incentive: {
    until: 'Until Friday 20 March',
    title: 'Film your planning desk, get £30 for books',
    facts: ['Video', '15 minutes', '9 of 20 places left'],
    summary:
      'Three minutes on your phone: who sits where, what is on the wall, how the morning starts. New planners ask to see this more than any feature.',
    action: 'See how to film it',
    url: `${SITE}/o/desk`,
    disclosure:
      'everyone invited is offered the same £30 book voucher for a complete recording, whatever they say in it. If we publish yours, we state that you received it. Gifts not allowed where you work? Take part and choose “no gift”.',
  },
  thanks: {
    title: 'Three people to know about',
    people: [
      {
        name: 'Tomasz Wilk',
        account: 'Kestrel Foods',
        deed: 'shared his first-week checklist. 41 new sites have opened it since January.',
      },
      {
        name: 'Priya Nair',
        account: 'Harrow & Vane',
        deed: 'spent an evening mentoring two planners in their first peak season.',
      },
      {
        name: 'Daniel Osei',
        account: 'Lumen Water',
        deed: 'answered nine questions in the planners’ group, all within a day.',
      },
    ],
    note: 'Named because they said yes to being named. Four more helped in February and prefer to stay in the background: thank you too.',
  },
  review: {
    title: 'Review Northbeam Depot on G2',
    wording:
      'We are asking every user of Northbeam Depot in Europe, once, in these words. Say what works for you and what does not. Other planners will read it before they choose.',
    terms:
      'About 10 minutes, until Tuesday 31 March. G2 confirms who you are by LinkedIn or work e-mail and takes no reviews from Northbeam staff or competitors. There is no reward for this.',
    action: 'Write a review on G2',
    url: `${SITE}/o/g2-depot`,
  },
  community: {
    title: 'Meet other planners',
    events: [
      {
        day: '19',
        month: 'March',
        name: 'Round table: planning when drivers are short',
        details: 'Thursday, 15:00 UK time, online, 45 minutes, 4 seats left',
      },
      {
        day: '26',
        month: 'March',
        name: 'User group North, Leeds',
        details: 'Thursday, 17:30 to 19:30, supper included',
      },
    ],
    url: `${SITE}/community`,
  },
  feedback: {
    items: [
      { said: 'exports lose the depot names.', did: 'Since 24 February they keep depot and bay.' },
      { said: 'every caller asks the same things.', did: 'Callers now send three questions the day before.' },
      {
        said: 'the tablet screen glares at night.',
        did: 'Not done yet. We decide by 14 April and will tell you here.',
      },
    ],
    url: `${SITE}/feedback`,
  },
};

const own = {
  unsubscribeUrl: `${SITE}/u/7Qx2mB`,
  preferencesUrl: `${SITE}/me/mail`,
  browserUrl: `${SITE}/letters/12/7Qx2mB`,
};

export const sampleReader: ReaderValues = {
  ...own,
  subject: 'Hanna, your Tessel story helped in six deals',
  preheader: 'Two of the six were won. Inside: three favours chosen for you, and a round table on 19 March.',
  greeting: 'Good morning, Hanna',
  introduction:
    'Your Tessel story keeps working, so this issue starts with it. Below are three favours you might enjoy, and all three are easy to turn down.',
  impact: {
    title: '“Seven depots, one plan” since December',
    figures: [
      { value: '6', label: 'deals it was used in' },
      { value: '2', label: 'of them won so far' },
      { value: '14', label: 'people asked for more' },
    ],
    story:
      'Our sales team reaches for your before-and-after page most. One of the two who signed asked us to pass on their thanks.',
    impactUrl: `${SITE}/me/impact`,
  },
  chosenTitle: 'Three favours that fit',
  chosenNote:
    'You set a limit of two asks a quarter and have had one. Passing on all three is fine and changes nothing.',
  chosen: [
    {
      id: 'call-7',
      why: 'you run seven depots, you said yes to calls, and your last one was on 9 December, so you are rested.',
    },
    { id: 'beta-3', why: 'in January you asked for “a way to re-plan when a van drops out”. This is that.' },
    { id: 'talk-5', why: 'speaking to peers is on your list of goals, and your case study opened this step.' },
  ],
  showsIncentive: true,
  showsThanks: true,
  showsReview: true,
};

/** A reader without news, outside the review population. */
export const quietReader: ReaderValues = {
  ...own,
  greeting: 'Good morning, Marek',
  introduction: 'You joined six weeks ago, and there is no rush. When you fancy a start, this one is small.',
  chosenTitle: 'One small way to start',
  chosen: [
    { id: 'feedback-9', why: 'your team ran 38 imports last month, and you picked “honest feedback” when you joined.' },
  ],
  showsIncentive: false,
  showsThanks: true,
  showsReview: false,
};
