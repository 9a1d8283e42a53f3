// S4 and mockups: the SOP each team starts from. Clocks: rules.md §10. Gates exist where a deal stands behind the ask.
import type { Activity, Team } from '~/generated/prisma/enums';
import type { Kind, SopSettings, Tier } from './sop';

const speed: SopSettings['speed'] = {
  1: { firstAnswerHours: 1, fulfilDays: 1, calendar: null },
  2: { firstAnswerHours: 8, fulfilDays: 10, calendar: null },
  3: { firstAnswerHours: 8, fulfilDays: 5, calendar: null },
};
const noGate = { fromStage: null, minValue: null, perDeal: null };
const gateless: Omit<SopSettings['gate'], 'why'> = {
  1: noGate,
  2: noGate,
  3: noGate,
  instead: 'Here is what you can use today.',
};
const stages = ['Discovery', 'Qualified', 'Evaluation', 'Negotiation', 'Contract'];

const questions: SopSettings['questions'] = {
  need: { hint: 'What should they know or believe afterwards?', when: 'must' },
  neededBy: { hint: 'The date on which it is used, not the date on which you would like to have it.', when: 'must' },
  questions: { hint: 'One a line. The advocate reads them before saying yes.', when: 'if live' },
  persona: { hint: 'Titles are enough; we look for peers.', when: 'if live' },
  wanted: { hint: 'How many people you need. One is usual.', when: 'may' },
  products: { hint: 'Which of our products it is about.', when: 'may' },
  region: { hint: 'Where they work, if it matters.', when: 'may' },
  language: { hint: 'The language of the conversation.', when: 'may' },
  topics: { hint: 'A few words, with commas between them.', when: 'may' },
};
const dealQuestions: SopSettings['questions'] = {
  deal: { hint: 'Pick it; stage and value are read from the CRM.', when: 'must' },
  ...questions,
  need: { hint: 'What should the buyer know or believe afterwards?', when: 'must' },
  neededBy: { hint: 'The date of their decision, not of your forecast call.', when: 'must' },
  competitors: { hint: 'Accounts that compete with the buyer, so that we never ask one of theirs.', when: 'may' },
  assetsTried: { hint: 'What you have shown them already.', when: 'may' },
};

const steps: Pick<SopSettings, 'owner' | 'order' | 'escalate'> = {
  owner: { silenceHours: 16, then: 'manager decides' },
  order: { waitHours: 8 },
  escalate: { warnHours: 4, to: 'managers' },
};

const expect =
  'You see every step here, without asking. We look for the advocate who fits best and is rested. We never give out contact data before the advocate has said yes.';

/** A kind for customers who advocate. Before one is asked for their time live, their account's owner agrees. */
function kind(activity: Activity, label: string, tier: Tier, minutes: number): Kind {
  const mode = tier === 3 ? 'managed, owner agrees' : 'managed';
  return { activity, helper: 'ADVOCATE', label, tier, minutes, mode };
}

/** The SOP of every team on the first day, with amounts in `currency`. */
export function defaultSops(currency: string): Record<Team, SopSettings> {
  const shared: Pick<
    SopSettings,
    'channels' | 'owner' | 'order' | 'escalate' | 'stages' | 'currency' | 'speed' | 'expect'
  > = { ...steps, channels: ['form', 'crm', 'chat'], stages, currency, speed, expect };
  const assets: SopSettings['assets'] = {
    show: 3,
    notEnoughNeedsReason: true,
    match: ['industry', 'size'],
    openOneBeforeLive: false,
  };
  return {
    SALES: {
      ...shared,
      title: 'How Sales asks for a reference',
      duties: [
        'You brief the advocate the day before.',
        'You tell us afterwards how it went.',
        'You record the result of the deal.',
      ],
      assets,
      questions: dealQuestions,
      kinds: [
        kind('REFERENCE_CALL', 'Reference call', 3, 30),
        kind('QUOTE', 'Written reference', 2, 15),
        kind('CASE_STUDY', 'Case study to send', 1, 5),
        {
          activity: 'REFERENCE_CALL',
          helper: 'PRODUCT_ADVOCATE',
          label: 'Call with a product advocate',
          tier: 3,
          minutes: 45,
          mode: 'managed',
          gate: { fromStage: 'Evaluation', minValue: 100_000, perDeal: 1 },
        },
      ],
      gate: {
        1: noGate,
        2: { fromStage: 'Qualified', minValue: 25_000, perDeal: 2 },
        3: { fromStage: 'Evaluation', minValue: 50_000, perDeal: 2 },
        why: 'A live person is the scarcest thing we have, so calls go to deals that are far enough for one to decide.',
        instead: 'Not yet for this deal. Here is what you can use today.',
      },
    },
    CUSTOMER_SUCCESS: {
      ...shared,
      title: 'How Customer success asks for a peer',
      duties: ['You introduce both sides.', 'You tell us afterwards how it went.'],
      assets,
      questions: { ...dealQuestions, deal: { hint: 'The renewal or upsell it helps, if there is one.', when: 'may' } },
      kinds: [
        kind('MENTORING', 'Peer call for a customer', 3, 45),
        kind('REFERENCE_CALL', 'Reference call for a renewal', 3, 30),
        kind('QUOTE', 'Written tip from a peer', 2, 15),
        kind('CASE_STUDY', 'Case study to send', 1, 5),
      ],
      gate: {
        ...gateless,
        3: { ...noGate, perDeal: 1 },
        why: 'One peer call a renewal keeps calls for those who need them most.',
      },
    },
    PRODUCT: {
      ...shared,
      title: 'How Product asks for voices',
      duties: ['You tell those who helped what you changed because of them.'],
      assets,
      questions,
      kinds: [
        kind('PRODUCT_FEEDBACK', 'Feedback interview', 3, 30),
        kind('ADVISORY_BOARD', 'Advisory board member', 3, 120),
        kind('BETA', 'Beta tester', 2, 90),
      ],
      gate: { ...gateless, why: 'There is no gate: product questions wait for no deal.' },
    },
    MARKETING: {
      ...shared,
      title: 'How Marketing asks for a story',
      duties: ['You show the text before it is published.', 'You use only what the person and the account allowed.'],
      assets,
      questions,
      kinds: [
        kind('QUOTE', 'Quote', 2, 10),
        kind('CASE_STUDY', 'New case study', 2, 90),
        kind('WEBINAR', 'Webinar guest', 3, 120),
        kind('TALK', 'Speaker', 3, 180),
        kind('BLOG_POST', 'Guest post', 2, 90),
      ],
      gate: { ...gateless, why: 'There is no gate: plan ahead, and say what it is for.' },
    },
    EDUCATION: {
      ...shared,
      title: 'How Education asks for a teacher',
      duties: ['You prepare the material.', 'You thank the teacher in front of the class.'],
      assets,
      questions,
      kinds: [
        kind('MENTORING', 'Mentor', 3, 60),
        kind('WEBINAR', 'Guest in a course', 3, 60),
        kind('QUOTE', 'Practical tip', 2, 10),
      ],
      gate: { ...gateless, why: 'There is no gate: teaching waits for no deal.' },
    },
    EVENTS: {
      ...shared,
      title: 'How Events asks for a speaker',
      duties: ['You pay the travel.', 'You send the recording within a week.'],
      assets,
      questions,
      kinds: [
        kind('TALK', 'Speaker', 3, 180),
        kind('USER_GROUP_HOST', 'User-group host', 3, 180),
        kind('EVENT', 'Guest at an event', 3, 60),
        kind('QUOTE', 'Quote for the programme', 2, 10),
      ],
      gate: {
        ...gateless,
        why: 'There is no gate: tell us six weeks ahead, so that a good person still has the day free.',
      },
    },
  };
}
