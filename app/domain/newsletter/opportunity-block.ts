// How an opportunity looks in an issue: as a card, as the timed incentive, as the review.
import type { IssueContent } from '#emails/newsletter-schema';
import { activities } from '~/domain/opportunities/activities';
import { endOfDay } from '~/domain/opportunities/claim-due';
import type { OpportunityFacts } from '~/domain/opportunities/eligibility';
import type { ThanksPreference } from '~/generated/prisma/enums';
import { addTime, days } from '~/platform/time';
import { formatDate, formatMinutes, formatMoney, plural } from '~/ui/format';

/** An opportunity with everything the newsletter asks of it. Amounts are whole units of the policy's currency. */
export type IssueOpportunity = OpportunityFacts & {
  id: string;
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  places: number | null;
  taken: number;
  topics: string[];
  /** what is given, in words */
  thanks: string;
  thanksKind: ThanksPreference;
  publishedAt: Date | null;
  incentiveAmount: number | null;
  disclosure: string | null;
  platform: string | null;
  policy: { incentiveCap: number; currency: string; rules: string } | null;
};

/** Places still to be had; null without a limit. */
export const placesLeft = ({ places, taken }: IssueOpportunity) =>
  places === null ? null : Math.max(0, places - taken);

const lastDay = ({ claimBy, handInBy }: IssueOpportunity) => claimBy ?? handInBy;
const linkTo = (siteUrl: string, { slug }: IssueOpportunity) => `${siteUrl}/o/${slug}`;
const lookAt = ({ activity }: IssueOpportunity) => `Look at the ${activities[activity].label.toLowerCase()}`;

function factsOf(opportunity: IssueOpportunity): string[] {
  const left = placesLeft(opportunity);
  return [activities[opportunity.activity].label, formatMinutes(opportunity.minutes)].concat(
    opportunity.claimBy ? `answer by ${formatDate(opportunity.claimBy, 'UTC', 'short')}` : [],
    left === null ? [] : `${plural(left, 'place')} left`,
  );
}

/** A card among the open opportunities. */
export const cardOf = (opportunity: IssueOpportunity, siteUrl: string): IssueContent['cards'][number] => ({
  id: opportunity.id,
  title: opportunity.title,
  facts: factsOf(opportunity),
  summary: opportunity.summary || undefined,
  action: lookAt(opportunity),
  url: linkTo(siteUrl, opportunity),
});

/** The timed incentive with its disclosure in full (rules V5). What is missing stays empty, and the check names it. */
export function incentiveOf(
  opportunity: IssueOpportunity,
  disclosure: string,
  siteUrl: string,
): NonNullable<IssueContent['incentive']> {
  const until = lastDay(opportunity);
  return {
    until: until ? `Until ${formatDate(until, 'UTC', 'day')}` : '',
    title: opportunity.title,
    facts: [...factsOf(opportunity), opportunity.thanks],
    summary: opportunity.summary,
    action: lookAt(opportunity),
    url: linkTo(siteUrl, opportunity),
    disclosure,
  };
}

/** Whether an opportunity can be the timed incentive of an issue that goes out at `at`. A review never is (rules V1). */
export function isTimedIncentive(opportunity: IssueOpportunity, at: Date): boolean {
  const { activity, thanksKind, status, claimBy } = opportunity;
  const isInTime = claimBy !== null && endOfDay(claimBy) > at && claimBy <= addTime(at, days(28));
  return (
    activity !== 'REVIEW' && thanksKind === 'GIFT' && status === 'OPEN' && isInTime && placesLeft(opportunity) !== 0
  );
}

/** What a manager would have to write anyway: the same for all, paid by us, whatever is said (rules V5). */
export const disclosureFor = ({ thanks }: IssueOpportunity, company: string) =>
  `everybody who takes part is offered the same: ${thanks.replace(/\.$/, '')}. It does not depend on what you say. ${company} pays for it. Gifts not allowed where you work? Take part and say so.`;

/** The review in neutral words, with the platform's rules and what is or is not given for it (rules V1, V5, V9). */
export function reviewOf(opportunity: IssueOpportunity, siteUrl: string): NonNullable<IssueContent['review']> {
  const until = lastDay(opportunity);
  const { minutes, policy, incentive, disclosure } = opportunity;
  const time = `About ${formatMinutes(minutes)}${until ? `, until ${formatDate(until, 'UTC', 'day')}` : ''}.`;
  const reward = incentive ? `${sentence(incentive)} ${disclosure ?? ''}` : 'There is no reward for this.';
  return {
    title: opportunity.title,
    wording: opportunity.summary,
    terms: [time, policy ? sentence(policy.rules) : '', reward].filter((part) => part.trim() !== '').join(' '),
    action: lookAt(opportunity),
    url: linkTo(siteUrl, opportunity),
  };
}

const sentence = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

/** Why what is given for a review may not be offered, or null (rules V5, V9). */
export function rewardFault({ incentive, incentiveAmount, disclosure, policy }: IssueOpportunity): string | null {
  if (!incentive) return null;
  if (!policy) return 'There is no policy of the review platform, so nothing may be given for it.';
  if (!disclosure) return 'It does not say that everybody invited is offered the same, and who pays.';
  if (incentiveAmount === null || incentiveAmount > policy.incentiveCap) {
    return `The platform allows ${formatMoney(policy.incentiveCap, policy.currency)} at most.`;
  }
  return null;
}
