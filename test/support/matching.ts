import type { Candidate } from '~/domain/requests/matching';
import type { MatchNeed } from '~/domain/requests/need';
import type { OwnerStanding } from '~/domain/requests/owner-yes';

/** A buyer of food in EMEA who plans in spreadsheets. */
export const makeNeed = (fields: Partial<MatchNeed> = {}): MatchNeed => ({
  activity: 'REFERENCE_CALL',
  activityPlural: 'reference calls',
  isLive: true,
  industry: 'Food',
  region: 'EMEA',
  segment: null,
  language: null,
  topics: ['spreadsheets'],
  products: [],
  persona: null,
  replaced: null,
  buyerAccountId: 'acc_buyer',
  competitors: ['Tarn Fresh'],
  ownerAgrees: false,
  widened: [],
  restDays: null,
  ...fields,
});

/** A customer who meets all of that and may be asked. */
export const makeCandidate = (fields: Partial<Candidate> = {}): Candidate => ({
  advocateId: 'adv_1',
  jobTitle: 'Head of Transport Planning',
  expertise: ['Spreadsheets'],
  languages: [],
  formerTools: [],
  willingness: 'YES',
  holdUntil: null,
  rungOpensBy: null,
  account: makeMatchAccount(),
  owner: null,
  budget: { left: 4, cap: 4, used: 0, blocks: [] },
  answered: 0,
  accepted: 0,
  callsHeld: 0,
  callsMissed: 0,
  favoursAlike: 1,
  lastLiveFavourAt: null,
  ...fields,
});

export const makeMatchAccount = (fields: Partial<NonNullable<Candidate['account']>> = {}) => ({
  id: 'acc_1',
  name: 'Hallam Foods',
  industry: 'Food',
  region: 'EMEA',
  segment: null,
  products: [],
  ...fields,
});

/** An owner whose yes is not needed. */
export const makeOwner = (fields: Partial<OwnerStanding> = {}): OwnerStanding => ({
  personId: 'per_1',
  name: 'Dario Conti',
  answer: 'not needed',
  until: null,
  reason: null,
  why: [],
  ...fields,
});
