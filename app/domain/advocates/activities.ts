// product.md §1 and §2: what an advocate can do, said in one way on every page.
import { Activity, type Willingness } from '~/generated/prisma/enums';

export const activities = Object.values(Activity);

/** An activity's name as a thing: "Reference call". */
export const activityNames: Record<Activity, string> = {
  REVIEW: 'Review',
  QUOTE: 'Quote',
  REFERENCE_CALL: 'Reference call',
  CASE_STUDY: 'Case study',
  BLOG_POST: 'Blog post',
  SOCIAL_POST: 'Social post',
  TALK: 'Talk',
  WEBINAR: 'Webinar',
  BETA: 'Beta',
  ADVISORY_BOARD: 'Advisory board',
  MENTORING: 'Mentoring',
  USER_GROUP_HOST: 'User-group host',
  REFERRAL: 'Referral',
  EVENT: 'Event',
  PRODUCT_FEEDBACK: 'Product feedback',
};

export const willingnessNames: Record<Willingness, string> = { YES: 'Yes', ASK_ME: 'Ask me', NO: 'No' };

const live: Activity[] = [
  'REFERENCE_CALL',
  'TALK',
  'WEBINAR',
  'MENTORING',
  'EVENT',
  'ADVISORY_BOARD',
  'USER_GROUP_HOST',
];

/** Whether somebody has to be there at a time: a live favour starts the rest period (rules.md §4). */
export const isLive = (activity: Activity): boolean => live.includes(activity);

/** The questions of the join form: one answer may stand for activities that feel alike to a person. */
export const wishes = [
  {
    name: 'wishReview',
    activities: ['REVIEW'],
    label: 'A review on a public site',
    hint: '15 minutes, every user is invited alike',
  },
  { name: 'wishQuote', activities: ['QUOTE'], label: 'A quote', hint: '10 minutes, in writing' },
  { name: 'wishCall', activities: ['REFERENCE_CALL'], label: 'A reference call', hint: '30 minutes with one buyer' },
  { name: 'wishCase', activities: ['CASE_STUDY'], label: 'A case study', hint: '90 minutes, our writer writes' },
  {
    name: 'wishPost',
    activities: ['BLOG_POST', 'SOCIAL_POST'],
    label: 'A blog or social post',
    hint: 'From 15 minutes, your own channel or ours',
  },
  {
    name: 'wishTalk',
    activities: ['TALK', 'WEBINAR', 'EVENT'],
    label: 'A talk, webinar or event',
    hint: '3 hours with rehearsal',
  },
  {
    name: 'wishBeta',
    activities: ['BETA', 'ADVISORY_BOARD', 'PRODUCT_FEEDBACK'],
    label: 'A beta or advisory board',
    hint: '45 minutes a month',
  },
  {
    name: 'wishHost',
    activities: ['MENTORING', 'USER_GROUP_HOST'],
    label: 'Mentoring or hosting a user group',
    hint: '1 to 2 hours a quarter',
  },
  { name: 'wishReferral', activities: ['REFERRAL'], label: 'Introducing someone to us', hint: '5 minutes' },
] as const satisfies readonly { name: string; activities: readonly Activity[]; label: string; hint: string }[];
