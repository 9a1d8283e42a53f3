import type { IssueContent, Paragraph, ReaderValues, Run } from './newsletter-schema';
import { SITE } from './samples-site';

const run = (part: Partial<Run>): Run => ({ plain: '', bold: '', italic: '', label: '', linkUrl: '', ...part });
const paragraph = (parts: Partial<Run>[], { isHeading = false, bullet = '' } = {}): Paragraph => ({
  runs: parts.map(run),
  isHeading,
  bullet,
});

/** An invented issue, for previews and for the tests of every block. */
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
  free: [
    {
      id: 'blk_winter',
      title: 'What winter taught us',
      paragraphs: [
        paragraph([
          { plain: 'Forty of you wrote about the first snow. ' },
          { bold: 'Two things ' },
          { plain: 'came up again and again, and ' },
          { italic: 'neither ' },
          { plain: 'was the weather (all of it is in ' },
          { label: 'our notes', linkUrl: `${SITE}/winter` },
          { plain: ').' },
        ]),
        paragraph([{ plain: 'What you did about it' }], { isHeading: true }),
        paragraph([{ plain: 'Drivers knew the second route before they left.' }], { bullet: '•' }),
        paragraph([{ plain: 'Nobody planned after four in the afternoon.' }], { bullet: '•' }),
      ],
      action: 'Read the winter notes',
      url: `${SITE}/winter`,
    },
  ],
};

const own = {
  unsubscribeUrl: `${SITE}/u/7Qx2mB`,
  preferencesUrl: `${SITE}/preferences/adv_81.k3`,
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
  nextRung: 'a talk or a seat on the advisory board. What you have done opened it for you.',
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
