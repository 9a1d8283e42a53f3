// mockups/ask.html: what an ask says to an advocate, by what it asks for. Plain words, minutes instead of promises.
import type { Activity, AskStatus } from '~/generated/prisma/enums';
import { isLive } from '~/domain/advocates/activities';
import { localIn, placeOf } from '~/domain/meetings/times';
import { addTime, days, dayText, hours, minutes } from '~/platform/time';
import { formatMinutes, plural } from '~/ui/format';

type Words = { activity: Activity; title: string; buyer: string | null; minutes: number };

/** The question itself: "Would you talk to Corvane Retail for 30 minutes?" */
export function askHeadline({ activity, title, buyer, minutes: length }: Words): string {
  const time = formatMinutes(length);
  if (activity === 'REFERENCE_CALL') return `Would you talk to ${buyer ?? 'a buyer'} for ${time}?`;
  if (activity === 'QUOTE') return `Would you write a few lines${buyer ? ` for ${buyer}` : ''}?`;
  if (activity === 'MENTORING') return `Would you share what you know${buyer ? ` with ${buyer}` : ''}?`;
  return `Would you give us ${time}? ${title}`;
}

const byAppointment: readonly Activity[] = ['REFERENCE_CALL', 'MENTORING'];

/** Whether a yes comes with times to choose from. */
export const takesTimes = (activity: Activity) => byAppointment.includes(activity);

/**
 * What the day of a request means: a call finds its time before it; a talk or an event takes place on it, so that a yes
 * needs no times; everything else may be done whenever it suits before it.
 */
const timingOf = (activity: Activity) => (takesTimes(activity) ? 'call' : isLive(activity) ? 'event' : 'work');

/** The day as the advocate reads it, under a label of its own. */
export const whenWords = (activity: Activity, day: string) =>
  ({
    call: { label: 'Needed before', text: `Before ${day}; you choose the time` },
    event: { label: 'It takes place', text: `On ${day}` },
    work: { label: 'Needed before', text: `Before ${day}, whenever it suits you` },
  })[timingOf(activity)];

/** What the requester does after a yes without times. */
export const afterYes = (activity: Activity, day: string) =>
  timingOf(activity) === 'event'
    ? `It is on ${day}. Write to them today with the details.`
    : 'Write to them today and agree on the rest.';

/** Where the other side sits, for somebody who offers times: "They are in London, one hour behind." */
export function zoneNote(own: string, other: string, now: Date): string {
  const gap = Math.round((offsetOf(other, now) - offsetOf(own, now)) / minutes(1));
  if (gap === 0) return `They are in ${placeOf(other)}, at the same time as you.`;
  const [whole, rest] = [Math.floor(Math.abs(gap) / 60), Math.abs(gap) % 60];
  const span = [whole > 0 && plural(whole, 'hour'), rest > 0 && plural(rest, 'minute')].filter(Boolean).join(' ');
  return `They are in ${placeOf(other)}, ${span} ${gap < 0 ? 'behind' : 'ahead of'} you.`;
}

const offsetOf = (timeZone: string, now: Date) => Date.parse(`${localIn(timeZone, now)}Z`) - now.getTime();

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

/** The same on the advocate's page, with the names of both sides. */
export const declineChoices = ({ buyer, company }: { buyer: string | null; company: string }) => ({
  ...declineReasons,
  buyer: buyer ? `I would rather not talk to ${buyer}` : declineReasons.buyer,
  unhappy: `Things with ${company} are not going well: please call me`,
});
export const declineReasonCodes = Object.keys(declineReasons) as [DeclineReason, ...DeclineReason[]];

/** Until when an ask may be answered: so many days, but not past the day it is needed by, and never under a day. */
export function askExpiry({ neededBy, expiresDays }: { neededBy: Date; expiresDays: number }, now: Date): Date {
  const usual = addTime(now, days(expiresDays));
  const needed = addTime(neededBy, hours(18));
  const soonest = addTime(now, days(1));
  return needed >= usual ? usual : needed > soonest ? needed : soonest;
}

/** The middle of an ask's time: when its advocate is reminded, once. */
export const halfway = (askedAt: Date, expiresAt: Date) =>
  addTime(askedAt, (expiresAt.getTime() - askedAt.getTime()) / 2);

type Draft = { activity: Activity; firstName: string; requester: string; need: string; neededBy: Date };

/** A first draft of the message, to be made one's own. */
export function askDraft({ activity, firstName, requester, need, neededBy }: Draft): string {
  const day = dayText(neededBy);
  const question = {
    call: `Would you help before ${day}? You pick the time.`,
    event: `It takes place on ${day}. Would you be there?`,
    work: `Would you help before ${day}?`,
  }[timingOf(activity)];
  return `Dear ${firstName}, ${requester} looks for somebody who has done it and writes: “${need}”\n\n${question} Saying no is fine and changes nothing.`;
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
