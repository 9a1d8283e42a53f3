import type { OpportunityForm } from '~/domain/opportunities/schema';

type Typed = Partial<Record<keyof OpportunityForm, string | string[]>>;

/** When it went up, when it came down, and the form as a manager typed it. Days count back from the load. */
export type DemoOpportunity = {
  opens: number | null;
  closes?: { ago: number; reason: string };
  claimByIn?: number;
  form: Typed & { slug: string };
};

const shared = { thanksKind: 'LETTER', lapseAfterDays: '21' };

/** Northbeam sells a data platform; these are the ways in which its customers may help. */
export const opportunities: DemoOpportunity[] = [
  {
    opens: 160,
    closes: { ago: 92, reason: 'Release 4.0 is out, and the page is full of your voices.' },
    form: {
      ...{ ...shared, slug: 'quote-release-4', activity: 'QUOTE', title: 'A quote on release 4.0', minutes: '10' },
      summary: 'Two or three sentences for the release page: what changed for you, and what still does not.',
      ...{ places: '14', thanks: 'A letter from the engineer who built your favourite part' },
      ...{ seenBy: 'Anyone, on the release page', topics: 'release 4.0, backfills', evidence: 'TEXT' },
    },
  },
  {
    opens: 150,
    closes: { ago: 88, reason: 'We have enough to plan the next two releases.' },
    form: {
      ...{ ...shared, slug: 'what-slows-you-down', activity: 'PRODUCT_FEEDBACK', minutes: '20' },
      title: 'What slows you down?',
      summary: 'Twenty minutes in writing on the three things that cost your team most time with us.',
      ...{ places: '12', thanks: 'We tell you what we changed because of it', evidence: 'TEXT' },
      ...{ seenBy: 'Our product team only', topics: 'product, roadmap' },
    },
  },
  {
    opens: 100,
    form: {
      ...{
        ...shared,
        slug: 'peerview-review',
        activity: 'REVIEW',
        title: 'Review Northbeam on Peerview',
        minutes: '15',
      },
      summary: 'Write what it is like to work with Northbeam, in your own words, on Peerview.',
      body: 'Everybody whose account has been with us for three months is invited alike.\n\nSay what works for you and what does not. We do not see it before it is public, and nothing here depends on what you write.',
      ...{
        thanks: 'A gift card of £20 for everybody who takes part',
        thanksKind: 'GIFT',
        seenBy: 'Anyone, on Peerview',
      },
      ...{ platform: 'Peerview', incentive: 'A gift card of £20', incentiveAmount: '20', minTenureMonths: '3' },
      disclosure: 'Northbeam gives everybody who writes a review the same gift card, whatever the review says.',
      ...{ evidence: 'NONE', topics: 'review' },
    },
  },
  {
    opens: 62,
    form: {
      ...{ ...shared, slug: 'your-first-month', activity: 'QUOTE', title: 'Two sentences on your first month' },
      summary: 'For people who start with us: what was hard in your first month, and what helped.',
      ...{ minutes: '10', places: '12', thanks: 'A letter from our onboarding team', evidence: 'TEXT' },
      ...{ seenBy: 'New customers, on the welcome page', topics: 'onboarding a team' },
    },
  },
  {
    opens: 80,
    form: {
      ...{ ...shared, slug: 'peer-calls', activity: 'REFERENCE_CALL', title: 'Half an hour with somebody who decides' },
      summary: 'Talk to one buyer who runs what you run. You pick the time and what you would rather not discuss.',
      steps:
        '10 you: Read their questions\nus: We find a time with both of you\n30 you: The call. We are there if you like',
      ...{ minutes: '40', places: '6', thanks: 'A letter, and we tell you how they decided', evidence: 'NONE' },
      ...{ seenBy: 'One buyer and the person who asked', topics: 'moving off nightly batch, backfills' },
    },
  },
  {
    opens: 60,
    form: {
      ...{ ...shared, slug: 'nightly-to-hourly', activity: 'CASE_STUDY', title: 'From nightly to hourly: your story' },
      summary: 'One hour with our writer, half an hour to read the draft. You and your account decide what is public.',
      steps:
        'us: We send questions a week ahead\n60 you: Talk with our writer\nus: Our writer writes the draft\n30 you: Read it. Change anything, or say it can go ahead',
      body: 'Our writer asks, listens and writes. Nothing is published before you have read it and said yes.',
      ...{ minutes: '90', places: '3', lapseAfterDays: '45', thanks: 'A stage: your story opens our customer day' },
      ...{ thanksKind: 'STAGE', seenBy: 'Anyone, on our site', evidence: 'LINK_OR_TEXT' },
      topics: 'moving off nightly batch',
    },
  },
  {
    opens: 32,
    form: {
      ...{ ...shared, slug: 'hourly-backfills-beta', activity: 'BETA', title: 'Beta: hourly backfills' },
      summary: 'Try partial backfills on your own data four weeks before everybody else, and tell us what broke.',
      ...{ minutes: '90', places: '6', lapseAfterDays: '75', thanks: 'Early access, and a line to the team' },
      ...{ thanksKind: 'EARLY_ACCESS', seenBy: 'Our product team only', evidence: 'TEXT', topics: 'backfills' },
    },
  },
  {
    opens: 28,
    form: {
      ...{ ...shared, slug: 'one-thing-you-learnt', activity: 'SOCIAL_POST', title: 'One thing you learnt this year' },
      summary: 'A short post on your own channel about one thing you learnt running data in production.',
      ...{ minutes: '15', places: '10', thanks: 'We share it with our readers', thanksKind: 'STAGE' },
      ...{ seenBy: 'Your own readers', evidence: 'LINK', topics: 'lineage, alerts' },
    },
  },
  {
    opens: 20,
    form: {
      ...{ ...shared, slug: 'webinar-schema-changes', activity: 'WEBINAR', minutes: '120', places: '2' },
      title: 'Webinar: schema changes without tears',
      summary: 'Forty minutes with our engineer and one other team: what you do when a source changes overnight.',
      ...{ lapseAfterDays: '40', thanks: 'The recording for your own use', thanksKind: 'STAGE' },
      ...{ seenBy: 'About 200 people who sign up', evidence: 'LINK_OR_TEXT', topics: 'schema changes, data contracts' },
    },
  },
  {
    opens: 14,
    form: {
      ...{ ...shared, slug: 'customer-day-talk', activity: 'TALK', minutes: '240', places: '2', lapseAfterDays: '60' },
      title: 'Twenty minutes on stage at our customer day',
      summary: 'Tell 300 peers what you changed and what you would do differently. We help with slides and rehearsal.',
      ...{ thanks: 'Travel, a coach for the rehearsal, and the stage', thanksKind: 'STAGE' },
      ...{ seenBy: 'About 300 people in the room', evidence: 'LINK_OR_TEXT', topics: 'moving off nightly batch' },
    },
  },
  {
    opens: 10,
    claimByIn: 4,
    form: {
      ...{ ...shared, slug: 'new-planner', activity: 'PRODUCT_FEEDBACK', title: 'A first look at the new planner' },
      summary: 'Click through the new planner for fifteen minutes and write down where you got stuck.',
      ...{ minutes: '20', places: '8', thanks: 'A box from a bakery near our office', thanksKind: 'GIFT' },
      ...{ seenBy: 'Our product team only', evidence: 'TEXT', topics: 'planner' },
    },
  },
  {
    opens: null,
    form: {
      ...{ ...shared, slug: 'host-a-user-group', activity: 'USER_GROUP_HOST', title: 'Host a user group in your city' },
      summary: 'An evening for twenty people who run data platforms. We bring the food and the speakers you want.',
      ...{ minutes: '180', places: '4', thanks: 'Everything paid, and your name on the door', thanksKind: 'STAGE' },
      ...{ seenBy: 'About twenty people near you', evidence: 'NONE', topics: 'community' },
    },
  },
];
