import { languageName } from '~/domain/advocates/languages';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { formatDate } from '~/ui/format';
import { calendarOf } from './business-calendar';
import { clockFacts } from './clock-columns.server';
import { pageColumns, type PageRow } from './columns.server';
import { type EventReader, eventWords } from './event-words';
import { isUnanswered } from './offered';
import { askLine, dealWords, helperWords, offerWords, shortly } from './page-words';
import { progressOf, statusLine } from './request-status';
import { clocksOf } from './sla-clock';
import { SopSettings } from './sop';
import { teamNames } from './teams';
import { Triage } from './triage';
import type { Viewer } from './viewer';

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequestPage>>>;

/** Everything on the page of one request, ready to read; null where it is not the viewer's to see (rules G6). */
export async function findRequestPage(db: Db, { number, viewer, now }: { number: number; viewer: Viewer; now: Date }) {
  const { personId } = viewer;
  const own = viewer.seesAll ? {} : { OR: [{ requesterId: personId }, { followers: { some: { personId } } }] };
  const row = await db.request.findFirst({ where: { number, ...own }, select: pageColumns });
  if (!row) return null;
  const [settings, events] = await Promise.all([getSettings(db), listEvents(db, row.id)]);
  const { timeZone } = viewer;
  const isOwn = row.requesterId === personId;
  const reader: EventReader = viewer.seesAll ? 'manager' : isOwn ? 'requester' : 'follower';
  return {
    ...requestWords(row),
    ...standWords(row, timeZone),
    ...sopWords(row),
    isOwn,
    reader,
    clocks: clocksOf(clockFacts(row), now, calendarOf(settings, row.calendar)),
    asks: viewer.seesAll ? row.asks.map((ask) => askLine(ask, timeZone)) : [],
    // Contact data is for the requester who asked for it (rules G6); who joined reads along without.
    helpers: reader === 'follower' ? [] : row.asks.filter(isYes).map((ask) => helperWords(ask, row)),
    followers: row.followers.map(({ person, why }) => ({ name: person.name, why })),
    events: events.map((event) => happening(event, { reader, timeZone })),
  };
}

const isYes = ({ status }: PageRow['asks'][number]) => status === 'ACCEPTED' || status === 'DONE';

/** What was asked for, by whom and for which deal. */
const requestWords = (row: PageRow) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  activity: row.activity,
  tier: row.tier as 1 | 2 | 3,
  need: row.need,
  questions: row.questions,
  persona: row.persona,
  competitors: row.competitors,
  industry: row.industry,
  looksFor: [
    row.industry,
    row.region,
    row.language && languageName(row.language),
    ...row.products,
    ...row.topics,
  ].flatMap((word) => word || []),
  wanted: row.wanted,
  assetsTried: row.assetsTried,
  neededBy: formatDate(row.neededBy, 'UTC', 'short'),
  requester: { name: row.requester.name, team: teamNames[row.team] },
  deal: row.deal && dealWords(row.deal),
});

/** How far it has come. */
function standWords(row: PageRow, timeZone: string) {
  const say = (date: Date | null | undefined) => (date ? shortly(date, timeZone) : null);
  const accepted = row.asks.find(isYes);
  const open = row.asks.find(({ status }) => status === 'OPEN');
  return {
    status: row.status,
    line: statusLine(row.status, row.closedAs),
    assetsNote: row.assetsNote,
    closedReason: row.closedReason,
    closedAsset: row.closedAsset,
    assignee: row.assignee,
    progress: progressOf({
      status: row.status,
      closedAs: row.closedAs,
      isLive: row.tier === 3,
      submitted: say(row.submittedAt) ?? '',
      assetsShown: row.offers.filter((offer) => !isUnanswered(offer, row)).length,
      sopVersion: row.sop.version,
      approvals: row.approvals.map((approval) => ({ ...approval, asked: say(approval.askedAt) ?? '' })),
      asked: say((open ?? accepted)?.askedAt),
      accepted: say(accepted?.answeredAt),
      closed: say(row.closedAt),
    }),
    firstAnswerDue: say(row.firstAnswerDueAt) ?? '',
    fulfilDue: say(row.fulfilDueAt) ?? '',
    pauses: row.pauses.map(({ why, startedAt, endedAt }) => ({
      why,
      from: say(startedAt) ?? '',
      to: say(endedAt),
    })),
    offers: row.offers.map((offer) => offerWords(offer, row, timeZone)),
  };
}

/** What the SOP it was submitted under made of it. */
function sopWords(row: PageRow) {
  const triage = Triage.safeParse(row.triage);
  const sop = SopSettings.safeParse(row.sop.settings);
  return {
    gate: triage.success ? triage.data.gate.reasons : [],
    tierReasons: triage.success ? triage.data.reasons : [],
    minutes: sop.data?.kinds.find(({ activity }) => activity === row.activity)?.minutes ?? 30,
    sop: { team: row.team, version: row.sop.version },
  };
}

/** What happened to a request, newest first. */
const listEvents = (db: Db, requestId: string) =>
  db.auditEvent.findMany({
    where: { requestId },
    orderBy: { id: 'desc' },
    take: 60,
    select: { id: true, at: true, kind: true, actorName: true, reasons: true },
  });
type Event = Awaited<ReturnType<typeof listEvents>>[number];

/** One event as its viewer may read it: what they may not see does not even reach their browser (rules G6). */
const happening = (
  { id, at, kind, actorName, reasons }: Event,
  { reader, timeZone }: { reader: EventReader; timeZone: string },
) => ({
  id: String(id),
  at,
  when: shortly(at, timeZone),
  text: eventWords(kind, actorName, reader),
  reasons: reader === 'manager' ? reasons : [],
});
