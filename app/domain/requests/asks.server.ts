import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { localIn, placeOf } from '~/domain/meetings/times';
import { getSettings } from '~/domain/settings/queries.server';
import { addTime, days } from '~/platform/time';
import { formatDate, formatDateTime, formatMinutes } from '~/ui/format';
import { activities } from '~/domain/opportunities/activities';
import { askHeadline, takesTimes, whenWords, zoneNote } from './ask-words';
import { teamNames } from './teams';

const select = {
  id: true,
  status: true,
  message: true,
  whyYou: true,
  minutes: true,
  askedAt: true,
  expiresAt: true,
  answeredAt: true,
  advocateId: true,
  notBefore: true,
  meeting: { select: { id: true } },
  askedBy: { select: { name: true } },
  advocate: { select: { timeZone: true, person: { select: { id: true, name: true } } } },
  request: {
    select: {
      title: true,
      activity: true,
      need: true,
      questions: true,
      persona: true,
      neededBy: true,
      requester: { select: { name: true, email: true, team: true, timeZone: true } },
      _count: { select: { asks: { where: { status: 'OPEN' } } } },
      deal: { select: { name: true, account: { select: { name: true } } } },
    },
  },
} satisfies Prisma.AskSelect;

/** An advocate's asks, the open one first, then the newest. */
export async function listAsks(db: Db, advocateId: string, now: Date) {
  const rows = await db.ask.findMany({ where: { advocateId }, orderBy: { askedAt: 'desc' }, take: 50, select });
  return rows.map((row) => dress(row, now)).sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

/** One ask as its advocate reads it. `ownerId`: only this advocate's; null where the key of the mail was shown. */
export async function findAsk(db: Db, { askId, ownerId, now }: { askId: string; ownerId: string | null; now: Date }) {
  const row = await db.ask.findFirst({ where: { id: askId, ...(ownerId ? { advocateId: ownerId } : {}) }, select });
  if (!row) return null;
  const facts = (await listAskFacts(db, [row.advocateId], now)).get(row.advocateId);
  const { restDays } = await getSettings(db);
  const budget = facts ? `It is ask ${Math.max(1, facts.asked)} of the ${facts.cap} you allow a quarter.` : '';
  return { ...dress(row, now), budget, restDays };
}
export type AskPage = NonNullable<Awaited<ReturnType<typeof findAsk>>>;

type Row = Prisma.AskGetPayload<{ select: typeof select }>;

function dress({ advocate, request, ...ask }: Row, now: Date) {
  const { title, activity, requester, deal, need, questions, persona } = request;
  const buyer = deal ? (deal.account?.name ?? deal.name) : null;
  const isOpen = ask.status === 'OPEN' && ask.expiresAt > now;
  const isAgreed = ask.status === 'ACCEPTED' || ask.status === 'DONE';
  return {
    id: ask.id,
    advocate: { personId: advocate.person.id, name: advocate.person.name },
    status: ask.status === 'OPEN' && !isOpen ? ('EXPIRED' as const) : ask.status,
    isOpen,
    title,
    headline: askHeadline({ activity, title, buyer, minutes: ask.minutes }),
    message: ask.message,
    whyYou: Array.isArray(ask.whyYou) ? ask.whyYou.map(String) : [],
    minutes: formatMinutes(ask.minutes),
    day: formatDate(request.neededBy, 'UTC', 'day'),
    dayLabel: whenWords(activity, '').label,
    answerBy: formatDateTime(ask.expiresAt, advocate.timeZone),
    answeredOn: ask.answeredAt ? formatDate(ask.answeredAt, advocate.timeZone) : null,
    askedOn: formatDate(ask.askedAt, advocate.timeZone),
    callId: ask.meeting?.id ?? null,
    notBefore: ask.notBefore ? formatDate(ask.notBefore, 'UTC', 'day') : null,
    takesTimes: takesTimes(activity),
    isLive: activities[activity].isLive,
    activityPlural: activities[activity].plural,
    /** others who are asked for the same at this moment */
    others: Math.max(0, request._count.asks - (isOpen ? 1 : 0)),
    timeZone: advocate.timeZone,
    place: placeOf(advocate.timeZone),
    zoneNote: zoneNote(advocate.timeZone, requester.timeZone, now),
    soonest: localIn(advocate.timeZone, addTime(now, days(1))).slice(0, 10),
    suggestedUntil: localIn(advocate.timeZone, addTime(now, days(56))).slice(0, 10),
    requester: {
      name: requester.name,
      team: requester.team ? teamNames[requester.team] : null,
      email: isAgreed ? requester.email : null,
    },
    checkedBy: ask.askedBy.name,
    need,
    questions,
    whoIsThere: persona && (activities[activity].isLive ? `${persona} will be there.` : `${persona} reads it.`),
    buyer,
  };
}
