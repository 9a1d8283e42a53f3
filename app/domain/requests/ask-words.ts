// mockups/ask.html: what an ask says to an advocate, by what it asks for. Plain words, minutes instead of promises.
import type { Activity, AskStatus } from '~/generated/prisma/enums';
import { addTime, days, dayText, hours } from '~/platform/time';
import { formatMinutes } from '~/ui/format';

type Words = { activity: Activity; title: string; buyer: string | null; minutes: number };

/** The question itself: "Would you talk to Corvane Retail for 30 minutes?" */
export function askHeadline({ activity, title, buyer, minutes }: Words): string {
  const time = formatMinutes(minutes);
  if (activity === 'REFERENCE_CALL') return `Would you talk to ${buyer ?? 'a buyer'} for ${time}?`;
  if (activity === 'QUOTE') return `Would you write a few lines${buyer ? ` for ${buyer}` : ''}?`;
  if (activity === 'MENTORING') return `Would you share what you know${buyer ? ` with ${buyer}` : ''}?`;
  return `Would you give us ${time}? ${title}`;
}

/** What nobody has to talk about, on every ask. */
export const needNotDiscuss = [
  'Prices and contract terms',
  'Security details',
  'Named colleagues',
  'Other products you looked at',
];

/** Why somebody declines. Only the manager sees it; the requester sees that it was not possible. */
export const declineReasons = {
  time: 'Too little time',
  person: 'I am not the right person for these questions',
  buyer: 'I would rather not talk to them',
  employer: 'My employer would not want it',
  unhappy: 'Things with you are not going well: please call me',
  none: 'I would rather not say',
} as const;
export type DeclineReason = keyof typeof declineReasons;
export const declineReasonCodes = Object.keys(declineReasons) as [DeclineReason, ...DeclineReason[]];

/** Until when an ask may be answered: so many days, but not past the day it is needed by, and never under a day. */
export function askExpiry({ neededBy, expiresDays }: { neededBy: Date; expiresDays: number }, now: Date): Date {
  const usual = addTime(now, days(expiresDays));
  const needed = addTime(neededBy, hours(18));
  const soonest = addTime(now, days(1));
  return needed >= usual ? usual : needed > soonest ? needed : soonest;
}

type Draft = { firstName: string; requester: string; need: string; neededBy: Date };

/** A first draft of the message, to be made one's own. */
export function askDraft({ firstName, requester, need, neededBy }: Draft): string {
  const by = dayText(neededBy);
  return `Dear ${firstName}, ${requester} looks for somebody who has done it and writes: “${need}”\n\nWould you help before ${by}? You pick the time. Saying no is fine and changes nothing.`;
}

/** What became of an ask, in the advocate's words. */
export const askStateWords = {
  OPEN: 'Waiting for your answer',
  ACCEPTED: 'You said yes',
  DONE: 'You helped',
  DECLINED: 'You said no',
  EXPIRED: 'Its time is over',
  WITHDRAWN: 'Taken back',
} as const satisfies Record<AskStatus, string>;
