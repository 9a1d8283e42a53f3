// rules.md §5: what may be suggested at a moment, as a closed set: asks, and things we do for them without asking.
import type { Activity } from '~/generated/prisma/enums';

type OfferKind = {
  /** as a button says it */
  label: string;
  /** in a sentence: “Welcome now: reference, talk.” */
  short: string;
  /** stop moments block it */
  isAsk: boolean;
  /** what a request or an opportunity for it is called */
  activity?: Activity;
};

export const offers = {
  join: { label: 'Invite to join', short: 'join invitation', isAsk: true },
  review: {
    label: 'Open a review to the whole group',
    short: 'review for the whole group',
    isAsk: true,
    activity: 'REVIEW',
  },
  reference: { label: 'Ask for a reference', short: 'reference', isAsk: true, activity: 'REFERENCE_CALL' },
  'case-study': { label: 'Ask for a case study', short: 'case study', isAsk: true, activity: 'CASE_STUDY' },
  quote: { label: 'Ask for a quote', short: 'quote', isAsk: true, activity: 'QUOTE' },
  talk: { label: 'Suggest a talk', short: 'talk', isAsk: true, activity: 'TALK' },
  mentoring: { label: 'Suggest mentoring', short: 'mentoring', isAsk: true, activity: 'MENTORING' },
  beta: { label: 'Offer a beta', short: 'beta', isAsk: true, activity: 'BETA' },
  educator: { label: 'Suggest an educator role', short: 'educator role', isAsk: true, activity: 'WEBINAR' },
  feedback: { label: 'Ask for feedback', short: 'feedback', isAsk: true, activity: 'PRODUCT_FEEDBACK' },
  story: {
    label: 'Ask for the story of this feature',
    short: 'story for the feature',
    isAsk: true,
    activity: 'CASE_STUDY',
  },
  publish: { label: 'Offer to publish it', short: 'publish it', isAsk: true, activity: 'BLOG_POST' },
  tell: { label: 'Tell them of the programme', short: 'tell them of the programme', isAsk: false },
  goals: { label: 'Ask for their goals', short: 'collect their goals', isAsk: false },
  listen: { label: 'Ask how it goes', short: 'listen', isAsk: false },
  badge: { label: 'Send the badge', short: 'badge', isAsk: false },
  thank: { label: 'Thank them', short: 'thanks', isAsk: false },
} as const satisfies Record<string, OfferKind>;

export type Offer = keyof typeof offers;

/** What an opinion may lead to: anything but a review (rules V2, V3). */
export type OpinionOffer = Exclude<Offer, 'review'>;

export const isOffer = (text: string): text is Offer => Object.hasOwn(offers, text);

/** The offers of a suggestion as stored; a word that is none any more is left out. */
export const offersOf = (stored: readonly string[]): Offer[] => stored.filter(isOffer);
