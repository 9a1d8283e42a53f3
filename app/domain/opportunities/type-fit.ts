// rules.md §7: what each advocate type likes best to do. Second-hand source (Mary Green, HubSpot, citing Forrester's
// Laura Ramos), so it orders the board and never closes it.
import type { Activity, AdvocateType } from '~/generated/prisma/enums';

const fits: Record<AdvocateType, { activities: Activity[]; because: string }> = {
  EDUCATOR: {
    activities: ['MENTORING', 'USER_GROUP_HOST', 'WEBINAR', 'EVENT', 'BLOG_POST'],
    because: 'you like to teach others',
  },
  VALIDATOR: {
    activities: ['PRODUCT_FEEDBACK', 'BETA', 'REFERENCE_CALL', 'QUOTE', 'CASE_STUDY'],
    because: 'you like to give honest feedback',
  },
  STATUS_SEEKER: {
    activities: ['TALK', 'WEBINAR', 'BLOG_POST', 'CASE_STUDY'],
    because: 'you would like to grow your career',
  },
  COLLABORATOR: {
    activities: ['ADVISORY_BOARD', 'BETA', 'PRODUCT_FEEDBACK', 'EVENT'],
    because: 'you like to work on projects with us',
  },
};

/** Why an activity suits a type, from their own answers on joining; null when it does not especially. */
export function typeFit(type: AdvocateType, activity: Activity): string | null {
  return fits[type].activities.includes(activity) ? fits[type].because : null;
}
