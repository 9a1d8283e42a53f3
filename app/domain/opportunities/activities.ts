// What each kind of opportunity takes and how it is handed in (product.md §2). Its name and whether it is live are said
// by app/domain/advocates/activities.ts, its rung by app/domain/advocates/ladder.ts.
import { activityNames, isLive } from '~/domain/advocates/activities';
import { rungOf } from '~/domain/advocates/ladder';
import { Activity, type EvidenceKind, type Rung } from '~/generated/prisma/enums';

export type ActivityFacts = {
  /** "Blog post", as on a card */
  label: string;
  /** "blog posts", as in "you said yes to blog posts" */
  plural: string;
  /** an honest first guess of the advocate's time, in minutes */
  minutes: number;
  /** with other people at a set hour: such a favour starts the rest period (rules §4) */
  isLive: boolean;
  isWritten: boolean;
  rung: Rung;
  evidence: EvidenceKind;
};

type Own = [plural: string, minutes: number, evidence: EvidenceKind, isWritten?: 'written'];

const own: Record<Activity, Own> = {
  REVIEW: ['reviews', 15, 'NONE', 'written'], // proof only where the platform's policy allows it (rules V9)
  QUOTE: ['quotes', 10, 'TEXT', 'written'],
  REFERENCE_CALL: ['reference calls', 30, 'NONE'],
  CASE_STUDY: ['case studies', 90, 'LINK_OR_TEXT', 'written'],
  BLOG_POST: ['blog posts', 90, 'LINK_OR_TEXT', 'written'],
  SOCIAL_POST: ['social posts', 10, 'LINK', 'written'],
  TALK: ['talks', 180, 'LINK_OR_TEXT'],
  WEBINAR: ['webinars', 120, 'LINK_OR_TEXT'],
  BETA: ['betas', 90, 'TEXT'],
  ADVISORY_BOARD: ['advisory boards', 120, 'NONE'],
  MENTORING: ['mentoring', 60, 'NONE'],
  USER_GROUP_HOST: ['hosting user groups', 180, 'NONE'],
  REFERRAL: ['referrals', 10, 'TEXT'],
  EVENT: ['events', 60, 'NONE'],
  PRODUCT_FEEDBACK: ['product feedback', 20, 'TEXT'],
};

const factsOf = (activity: Activity): ActivityFacts => {
  const [plural, minutes, evidence, written] = own[activity];
  const label = activityNames[activity];
  const live = isLive(activity);
  return { label, plural, minutes, isLive: live, isWritten: Boolean(written), rung: rungOf(activity), evidence };
};

/** Every activity with its facts. */
export const activities = Object.fromEntries(
  Object.values(Activity).map((activity) => [activity, factsOf(activity)]),
) as Record<Activity, ActivityFacts>;
