import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { formatDate, formatDateTime, formatMoney, formatTime } from '~/ui/format';
import { calendarOf } from './business-calendar';
import { assetKindNames } from './rank-assets';
import { progressOf, statusLine } from './request-status';
import { clocksOf } from './sla-clock';
import { SopSettings } from './sop';
import { Triage } from './triage';
import { teamNames } from './teams';
import type { Viewer } from './viewer';

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequestPage>>>;

/** Everything on the page of one request, ready to read; null where it is not the viewer's to see (rules G6). */
export async function findRequestPage(db: Db, { number, viewer, now }: { number: number; viewer: Viewer; now: Date }) {
  const own = viewer.seesAll ? {} : { requesterId: viewer.personId };
  const row = await db.request.findFirst({ where: { number, ...own }, select });
  if (!row) return null;
  const [settings, events] = await Promise.all([getSettings(db), listEvents(db, row.id)]);
  const calendar = calendarOf(settings);
  const { timeZone } = viewer;
  const accepted = row.asks.find(({ status }) => status === 'ACCEPTED' || status === 'DONE');
  const open = row.asks.find(({ status }) => status === 'OPEN');
  const say = (date: Date | null | undefined) => (date ? shortly(date, timeZone) : null);
  const triage = Triage.safeParse(row.triage);
  const sop = SopSettings.safeParse(row.sop.settings);
  return {
    ...requestWords(row),
    id: row.id,
    isOwn: row.requesterId === viewer.personId,
    status: row.status,
    line: statusLine(row.status, row.closedAs),
    assetsNote: row.assetsNote,
    closedReason: row.closedReason,
    assignee: row.assignee,
    progress: progressOf({
      status: row.status,
      closedAs: row.closedAs,
      isLive: row.tier === 3,
      submitted: say(row.submittedAt) ?? '',
      assetsShown: row.offers.length,
      sopVersion: row.sop.version,
      asked: say((open ?? accepted)?.askedAt),
      accepted: say(accepted?.answeredAt),
      closed: say(row.closedAt),
    }),
    clocks: clocksOf({ ...row, acceptedAt: accepted?.answeredAt ?? null }, now, calendar),
    firstAnswerDue: say(row.firstAnswerDueAt) ?? '',
    fulfilDue: say(row.fulfilDueAt) ?? '',
    gate: triage.success ? triage.data.gate.reasons : [],
    tierReasons: triage.success ? triage.data.reasons : [],
    minutes: sop.data?.kinds.find(({ activity }) => activity === row.activity)?.minutes ?? 30,
    sop: { team: row.team, version: row.sop.version },
    offers: row.offers.map(({ asset, wasEnough }) => ({
      id: asset.id,
      title: asset.title,
      link: asset.link,
      line: [assetKindNames[asset.kind], asset.account?.name].filter(Boolean).join(', '),
      wasEnough,
    })),
    asks: viewer.seesAll ? row.asks.map((ask) => askLine(ask, timeZone)) : [],
    helper: accepted ? helperOf(accepted) : null,
    events: events.map((event) => ({ ...event, when: shortly(event.at, timeZone) })),
  };
}

/** "Fri 20 Nov, 16:00": a panel is narrow, and the zone is the reader's own. */
const shortly = (date: Date, timeZone: string) =>
  `${formatDate(date, timeZone, 'short')}, ${formatTime(date, timeZone)}`;

function requestWords(row: Row) {
  const { deal } = row;
  return {
    number: row.number,
    title: row.title,
    activity: row.activity,
    tier: row.tier as 1 | 2 | 3,
    need: row.need,
    topics: row.topics,
    questions: row.questions,
    persona: row.persona,
    competitors: row.competitors,
    industry: row.industry,
    neededBy: formatDate(row.neededBy, 'UTC', 'short'),
    requester: { name: row.requester.name, team: teamNames[row.team] },
    deal: deal && {
      name: deal.name,
      value: deal.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : null,
      stage: deal.stage,
      expectedClose: deal.expectedCloseOn ? formatDate(deal.expectedCloseOn, 'UTC') : null,
      owner: deal.owner?.name ?? null,
      competitor: deal.competitor,
      favours: deal._count.favours,
    },
  };
}

const askWords = {
  OPEN: 'Waiting',
  ACCEPTED: 'Said yes',
  DECLINED: 'Could not',
  EXPIRED: 'Did not answer',
  WITHDRAWN: 'Taken back',
  DONE: 'Helped',
};

const askLine = (ask: AskRow, timeZone: string) => ({
  id: ask.id,
  name: ask.advocate.person.name,
  advocateId: ask.advocateId,
  state: askWords[ask.status],
  isOpen: ask.status === 'OPEN',
  line: `asked ${formatDate(ask.askedAt, timeZone, 'short')}${ask.status === 'OPEN' ? `, answers until ${formatDateTime(ask.expiresAt, timeZone)}` : ''}`,
  reason: ask.declineReason,
});

/** Who said yes, with the contact data that only now may be seen (rules G6). */
const helperOf = ({ advocate, answerNote, minutes }: AskRow) => ({
  name: advocate.person.name,
  email: advocate.person.email,
  line: [advocate.jobTitle, advocate.contact.account?.name].filter(Boolean).join(', '),
  note: answerNote,
  minutes,
});

/** What happened to a request, newest first; reasons of asks are for those who run the programme. */
const listEvents = (db: Db, requestId: string) =>
  db.auditEvent
    .findMany({
      where: { requestId },
      orderBy: { id: 'desc' },
      take: 60,
      select: { id: true, at: true, kind: true, actorName: true, reasons: true },
    })
    .then((events) => events.map((event) => ({ ...event, id: String(event.id) })));

const select = {
  id: true,
  number: true,
  title: true,
  activity: true,
  team: true,
  tier: true,
  triage: true,
  status: true,
  need: true,
  topics: true,
  questions: true,
  persona: true,
  competitors: true,
  industry: true,
  neededBy: true,
  assetsNote: true,
  requesterId: true,
  submittedAt: true,
  firstAnswerDueAt: true,
  fulfilDueAt: true,
  firstAnsweredAt: true,
  closedAt: true,
  closedAs: true,
  closedReason: true,
  requester: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
  sop: { select: { version: true, settings: true } },
  deal: {
    select: {
      name: true,
      stage: true,
      value: true,
      currency: true,
      competitor: true,
      expectedCloseOn: true,
      owner: { select: { name: true } },
      _count: { select: { favours: true } },
    },
  },
  offers: {
    select: {
      wasEnough: true,
      asset: { select: { id: true, kind: true, title: true, link: true, account: { select: { name: true } } } },
    },
  },
  asks: {
    orderBy: { askedAt: 'desc' },
    select: {
      id: true,
      advocateId: true,
      status: true,
      minutes: true,
      askedAt: true,
      expiresAt: true,
      answeredAt: true,
      declineReason: true,
      answerNote: true,
      advocate: {
        select: {
          jobTitle: true,
          person: { select: { name: true, email: true } },
          contact: { select: { account: { select: { name: true } } } },
        },
      },
    },
  },
} satisfies Prisma.RequestSelect;
type Row = Prisma.RequestGetPayload<{ select: typeof select }>;
type AskRow = Row['asks'][number];
