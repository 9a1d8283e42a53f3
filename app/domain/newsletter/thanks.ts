// product.md §7: named thanks to people who agreed. A name needs the open consent PUBLIC_NAME (rules G1); the account is
// left out, since its name is the account's to give (rules G2), and so is whom they helped. Nobody is named for a review (V1).
import type { IssueContent } from '#emails/newsletter-schema';
import type { Activity } from '~/generated/prisma/enums';
import { plural } from '~/ui/format';

/** A favour completed since the last issue. */
export type RecentFavour = {
  favourId: string;
  advocateId: string;
  name: string;
  jobTitle: string;
  activity: Activity;
  title: string;
  /** its title was on the board; that of an ask may name a buyer */
  wasOnBoard: boolean;
  mayName: boolean;
};

const deeds: Record<Activity, string> = {
  REVIEW: '',
  QUOTE: 'gave a quote',
  REFERENCE_CALL: 'talked to a buyer',
  CASE_STUDY: 'told their story',
  BLOG_POST: 'wrote a post',
  SOCIAL_POST: 'shared a post',
  TALK: 'gave a talk',
  WEBINAR: 'spoke in a webinar',
  BETA: 'tried a beta',
  ADVISORY_BOARD: 'sat on the advisory board',
  MENTORING: 'mentored a colleague',
  USER_GROUP_HOST: 'hosted a user group',
  REFERRAL: 'made an introduction',
  EVENT: 'joined an event',
  PRODUCT_FEEDBACK: 'gave feedback',
};

/** The favours whose owners may be named, one a person, the newest first as they come. */
export function nameable(favours: readonly RecentFavour[]): RecentFavour[] {
  const seen = new Set<string>();
  return favours.filter(({ advocateId, mayName, activity }) => {
    if (!mayName || activity === 'REVIEW' || seen.has(advocateId)) return false;
    return Boolean(seen.add(advocateId));
  });
}

/** Those of the chosen favours whose owners the block names. */
export const namedIn = (favours: readonly RecentFavour[], favourIds: readonly string[]) =>
  nameable(favours).filter(({ favourId }) => favourIds.includes(favourId));

/** The block, or undefined when nobody chosen may be named any more. The others are thanked as a number. */
export function thanksOf(favours: readonly RecentFavour[], favourIds: readonly string[]): IssueContent['thanks'] {
  const named = namedIn(favours, favourIds);
  if (!named.length) return undefined;
  const everybody = new Set(favours.map(({ advocateId }) => advocateId));
  const unnamed = everybody.size - named.length;
  const others =
    unnamed > 0
      ? ` ${plural(unnamed, 'more', 'more')} helped and ${unnamed === 1 ? 'is' : 'are'} not named: thank you too.`
      : '';
  return {
    title: named.length === 1 ? 'Somebody to know about' : `${inWords(named.length)} people to know about`,
    people: named.map(({ name, jobTitle, activity, title, wasOnBoard }) => ({
      name,
      account: jobTitle,
      deed: wasOnBoard ? `${deeds[activity]}: “${title}”` : deeds[activity],
    })),
    note: `Named because they said yes to being named.${others}`,
  };
}

const inWords = (count: number) =>
  ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][count - 2] ?? String(count);
