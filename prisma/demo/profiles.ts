export type Contact = { name: string; email: string; title: string; country: string };

const topics = ['backfills', 'moving off nightly batch', 'lineage', 'schema changes', 'cost control', 'data contracts'];
const more = ['planner', 'alerts', 'audit trail', 'onboarding a team', 'dbt', 'privacy'];
const hopes = ['CAREER', 'TEACH', 'HONEST_VIEW', 'BUILD'];
const thanks = ['STAGE', 'LETTER', 'GIFT', 'EARLY_ACCESS', 'LETTER'];
const goals = ['Speak at a conference.', 'Meet people who run the same thing.', '', 'Move into platform work.', ''];
const likes = ['Good coffee', '', 'Trail running', 'Old maps', ''];
const zones: Record<string, [zone: string, city: string]> = {
  US: ['America/New_York', 'Boston'],
  CA: ['America/Toronto', 'Toronto'],
  GB: ['Europe/London', 'Leeds'],
  FR: ['Europe/Paris', 'Lyon'],
  DE: ['Europe/Berlin', 'Hamburg'],
  IN: ['Asia/Kolkata', 'Pune'],
  AU: ['Australia/Sydney', 'Sydney'],
  NZ: ['Europe/Amsterdam', 'Rotterdam'],
  JP: ['Asia/Tokyo', 'Osaka'],
};

const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;

/** The join form of the advocate with a number, as they would have typed it; the same number, the same answers. */
export function profileOf({ name, email, title, country }: Contact, number: number): Record<string, string> {
  const [timeZone, city] = zones[country] ?? ['Europe/Warsaw', ''];
  const ticks = {
    NEWSLETTER: number % 9 !== 4,
    PERSONAL_MATCHING: number % 4 === 1,
    PUBLIC_NAME: number % 5 !== 3,
    SURPRISE_POST: number % 6 === 2,
    OPPORTUNITY_ALERTS: number % 5 === 1,
    declinesValue: number % 13 === 6,
  };
  const given = Object.entries(ticks).filter(([, is]) => is);
  return {
    ...{ name, email, jobTitle: title, timeZone, city },
    yearsExperience: String(3 + ((number * 5) % 17)),
    expertise: [pick(topics, number), pick(topics, number + 2), pick(more, number)].join(', '),
    hope: pick(hopes, number),
    thanksPreference: pick(thanks, number),
    careerGoals: pick(goals, number),
    likes: pick(likes, number),
    quarterlyCap: String(2 + ((number + 1) % 3)),
    source: pick(['invitation', 'account team', 'user group', 'newsletter'], number),
    wishReview: 'ask',
    wishQuote: 'yes',
    wishCall: number % 3 ? 'yes' : 'ask',
    wishCase: number % 4 ? 'ask' : 'yes',
    wishPost: number % 7 === 3 ? 'no' : 'ask',
    wishTalk: number % 5 === 1 ? 'no' : 'ask',
    wishBeta: 'yes',
    wishHost: number % 3 === 1 ? 'no' : 'ask',
    wishReferral: 'ask',
    ...Object.fromEntries(given.map(([field]) => [field, 'on'])),
  };
}
