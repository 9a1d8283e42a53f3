// product.md §6 and rules V2: what a segment may look at, and which of it is an opinion: no review audience uses that.

/** How a field is asked and which kind of value it has; `many`: a choice of which several hold at once. */
export type FieldKind = 'choice' | 'many' | 'text' | 'number' | 'date' | 'yes-no' | 'dated';

type Spec = { label: string; kind: FieldKind; group: string; isOpinion?: true };

const account = 'Account';
const contact = 'Person';
const usage = 'Use of the product';
const moment = 'Moments';
const signals = 'Signals and scores';
const programme = 'Programme';

/** Every field by its name. Opinions are what says how somebody feels, fares or is thought of, and what follows from it. */
export const segmentFields = {
  industry: { label: 'Industry', kind: 'choice', group: account },
  country: { label: 'Country of the account', kind: 'choice', group: account },
  region: { label: 'Region', kind: 'choice', group: account },
  segment: { label: 'Segment in the CRM', kind: 'choice', group: account },
  plan: { label: 'Plan', kind: 'choice', group: account },
  products: { label: 'Product owned', kind: 'many', group: account },
  owner: { label: 'Account owner', kind: 'choice', group: account },
  seats: { label: 'Seats', kind: 'number', group: account },
  employees: { label: 'Employees', kind: 'number', group: account },
  annualRevenue: { label: 'Annual revenue', kind: 'number', group: account },
  tenureMonths: { label: 'Months with us', kind: 'number', group: account },
  onboardingClosedOn: { label: 'Onboarding closed', kind: 'date', group: account },
  renewalOn: { label: 'Renewal', kind: 'date', group: account },
  isPublicSector: { label: 'Public sector', kind: 'yes-no', group: account },
  hasParent: { label: 'Part of a larger account', kind: 'yes-no', group: account },

  title: { label: 'Title', kind: 'text', group: contact },
  productRole: { label: 'Role in the product', kind: 'choice', group: contact },
  language: { label: 'Language', kind: 'choice', group: contact },
  contactCountry: { label: 'Country of the person', kind: 'choice', group: contact },
  hasAddress: { label: 'E-mail address known', kind: 'yes-no', group: contact },
  hasLeft: { label: 'Left the account', kind: 'yes-no', group: contact },

  actions: { label: 'Actions of the person in 30 days', kind: 'number', group: usage },
  accountActions: { label: 'Actions of the account in 30 days', kind: 'number', group: usage },
  activeShare: { label: 'Seats in use in 30 days, in %', kind: 'number', group: usage },
  accountMinutes: { label: 'Minutes of use of the account in 30 days', kind: 'number', group: usage },
  features: { label: 'Feature used within a year', kind: 'many', group: usage },
  webinars: { label: 'Webinars attended', kind: 'number', group: usage },
  certifications: { label: 'Certification', kind: 'many', group: usage },

  openMoments: { label: 'Moment open now', kind: 'many', group: moment },
  moments: { label: 'Moment happened', kind: 'dated', group: moment },

  cell: { label: 'Cell of the grid', kind: 'choice', group: signals, isOpinion: true },
  signalsFired: { label: 'Signals fired', kind: 'number', group: signals, isOpinion: true },
  firedSignals: { label: 'This signal fired', kind: 'many', group: signals, isOpinion: true },
  nps: { label: 'Newest NPS', kind: 'number', group: signals, isOpinion: true },
  csat: { label: 'Newest CSAT', kind: 'number', group: signals, isOpinion: true },
  isInTrouble: { label: 'Open escalation or churn notice', kind: 'yes-no', group: signals, isOpinion: true },

  isAdvocate: { label: 'Advocate', kind: 'yes-no', group: programme },
  joinedOn: { label: 'Joined', kind: 'date', group: programme },
  cohorts: { label: 'In the cohort', kind: 'many', group: programme, isOpinion: true },
  wasInvitedThisQuarter: { label: 'Invited this quarter', kind: 'yes-no', group: programme },
  isNominated: { label: 'Nominated by a colleague', kind: 'yes-no', group: programme, isOpinion: true },
  readiness: { label: 'Readiness', kind: 'choice', group: programme, isOpinion: true },
  favours: { label: 'Favours done', kind: 'number', group: programme, isOpinion: true },
  advocateType: { label: 'Advocate type', kind: 'choice', group: programme, isOpinion: true },
  willing: { label: 'Open to (yes or ask me)', kind: 'many', group: programme, isOpinion: true },
  rungs: { label: 'This rung is open', kind: 'many', group: programme, isOpinion: true },
} as const satisfies Record<string, Spec>;

export type FieldName = keyof typeof segmentFields;
export const fieldNames = Object.keys(segmentFields) as [FieldName, ...FieldName[]];

/** A field by its name, with its common shape. */
export const fieldOf = (name: FieldName): Spec => segmentFields[name];

/**
 * Moments that say how an account feels, fares or is courted (rules §5): adoption, content, satisfaction, upsell,
 * renewal, and the stops that are no lifecycle moment (0). The others are dates and deeds.
 */
const OPINION_MOMENTS = new Set(['0', '7', '8', '11', '12', '13', '14', '15', '16']);

/** Whether asking this field for these values lets an opinion decide (rules V2). */
export function asksOpinion(name: FieldName, values: readonly string[] = []): boolean {
  if (fieldOf(name).group === moment) return values.some((value) => OPINION_MOMENTS.has(value));
  return fieldOf(name).isOpinion === true;
}

/** What may be asked of each kind of field, in words: "Seats" + "at least" + "50". */
export const operators = {
  choice: { is: 'is', 'is-not': 'is not' },
  many: { is: 'is', 'is-not': 'is not' },
  text: { contains: 'contains' },
  number: { 'at-least': 'at least', 'at-most': 'at most' },
  date: {
    'within-last': 'within the last days',
    'within-next': 'within the next days',
    'longer-ago': 'longer ago than days',
    from: 'on or after',
    until: 'on or before',
  },
  'yes-no': { yes: 'yes', no: 'no' },
  dated: { 'happened-within': 'within the last days' },
} as const satisfies Record<FieldKind, Record<string, string>>;
