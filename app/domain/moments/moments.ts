// rules.md §5: the 19 lifecycle moments (S4) as data. High scores lead to a join invitation, a reference or a case study and
// never to a review (V3): what reads opinions has no way to say review. A review is only ever offered to the whole neutral
// group of those whose onboarding closed (V2).
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { NeutralFacts, Occurrence } from './occurrences';
import * as rule from './occurrences';
import type { Offer, OpinionOffer } from './offers';

type Base = { number: number; name: string };
type Welcome = Base & {
  /** days after the occurrence before it is suggested */
  delayDays: number;
  /** days after the occurrence in which it is welcome */
  welcomeDays: number;
};

/** Asks are stopped for as long as the fact lasts: stops.ts. */
export type StopMoment = Base & { guard: 'stop'; offers: readonly [] };
/** May suggest a review, to the whole group alone, and reads no opinion. */
type GroupMoment = Welcome & {
  guard: 'whole group';
  offers: readonly Offer[];
  occurrences: (facts: NeutralFacts, today: Date) => Occurrence[];
};
/** Everything else may read what it likes and has no word for a review. */
type OtherMoment = Welcome & {
  guard: 'no ask' | 'pause on trouble' | 'never a review' | 'none';
  offers: readonly OpinionOffer[];
  occurrences: (facts: AccountFacts, today: Date) => Occurrence[];
};
export type WelcomeMoment = GroupMoment | OtherMoment;
export type Moment = StopMoment | WelcomeMoment;

export const moments: readonly Moment[] = [
  {
    number: 1,
    name: 'Contract signed',
    delayDays: 7,
    welcomeDays: 45,
    guard: 'no ask',
    offers: ['tell'],
    occurrences: rule.dayOf('signedOn', 'Signed the contract'),
  },
  {
    number: 2,
    name: 'Onboarding kick-off',
    delayDays: 0,
    welcomeDays: 30,
    guard: 'no ask',
    offers: ['goals'],
    occurrences: rule.dayOf('onboardingStartedOn', 'Onboarding began'),
  },
  {
    number: 3,
    name: 'Onboarding check-in',
    delayDays: 1,
    welcomeDays: 21,
    guard: 'pause on trouble',
    offers: ['listen'],
    occurrences: rule.dayOf('onboardingCheckedInOn', 'Onboarding check-in'),
  },
  {
    number: 4,
    name: 'First certification',
    delayDays: 2,
    welcomeDays: 45,
    guard: 'none',
    offers: ['badge', 'join'],
    occurrences: rule.firstCertification,
  },
  {
    number: 5,
    name: 'Onboarding closed',
    delayDays: 14,
    welcomeDays: 60,
    guard: 'whole group',
    offers: ['review', 'join'],
    occurrences: rule.dayOf('onboardingClosedOn', 'Onboarding closed'),
  },
  {
    number: 6,
    name: 'Further certification',
    delayDays: 2,
    welcomeDays: 45,
    guard: 'none',
    offers: ['educator'],
    occurrences: rule.furtherCertification,
  },
  { number: 7, name: 'Lack of adoption', guard: 'stop', offers: [] },
  {
    number: 8,
    name: 'Acceptable adoption',
    delayDays: 7,
    welcomeDays: 60,
    guard: 'none',
    offers: ['join', 'quote'],
    occurrences: (facts, today) => [
      ...rule.noted('ADOPTION_ACCEPTABLE', 'Adoption is good')(facts),
      ...rule.halfOfSeats(facts, today),
    ],
  },
  {
    number: 9,
    name: 'New feature adopted',
    delayDays: 14,
    welcomeDays: 75,
    guard: 'none',
    offers: ['story'],
    occurrences: rule.newFeature,
  },
  {
    number: 10,
    name: 'Joined a customer programme',
    delayDays: 7,
    welcomeDays: 60,
    guard: 'none',
    offers: ['mentoring', 'talk'],
    occurrences: (facts) => [
      ...rule.joinedProgramme(facts),
      ...rule.noted('PROGRAMME_JOINED', 'Joined a customer programme')(facts),
    ],
  },
  {
    number: 11,
    name: 'Sent content',
    delayDays: 0,
    welcomeDays: 45,
    guard: 'none',
    offers: ['thank', 'publish', 'talk'],
    occurrences: rule.noted('CONTENT_SENT', 'Sent content'),
  },
  {
    number: 12,
    name: 'High CSAT or NPS',
    delayDays: 1,
    welcomeDays: 30,
    guard: 'never a review',
    offers: ['join', 'reference', 'case-study'],
    occurrences: rule.highScore,
  },
  { number: 13, name: 'Enters upsell', guard: 'stop', offers: [] },
  {
    number: 14,
    name: 'Upsell won',
    delayDays: 7,
    welcomeDays: 75,
    guard: 'none',
    offers: ['case-study', 'reference'],
    occurrences: rule.won('UPSELL', 'Bought more'),
  },
  { number: 15, name: 'Upsell not finished', guard: 'stop', offers: [] },
  {
    number: 16,
    name: 'Renewed',
    delayDays: 1,
    welcomeDays: 60,
    guard: 'none',
    offers: ['reference', 'talk'],
    occurrences: rule.renewed,
  },
  {
    number: 17,
    name: 'Six months in and at work',
    delayDays: 0,
    welcomeDays: 60,
    guard: 'none',
    offers: ['mentoring'],
    occurrences: rule.settledIn,
  },
  {
    number: 18,
    name: 'Nine months in',
    delayDays: 0,
    welcomeDays: 60,
    guard: 'none',
    offers: ['feedback', 'join', 'beta'],
    occurrences: rule.monthsIn(9),
  },
  {
    number: 19,
    name: 'Two webinars attended',
    delayDays: 2,
    welcomeDays: 60,
    guard: 'none',
    offers: ['talk', 'publish'],
    occurrences: rule.twoWebinars,
  },
];

export const isWelcome = (moment: Moment): moment is WelcomeMoment => moment.guard !== 'stop';

/** The moment of a number as stored; undefined for 0, a stop that is no lifecycle moment. */
export const momentOf = (number: number): Moment | undefined => moments.find((moment) => moment.number === number);
