import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { dayIn } from '~/platform/time';
import { formatDate, formatTime } from '~/ui/format';
import { splitAudience } from './audience';
import { calendarOf, calendarText } from './calendar';
import { listCandidates } from './candidates.server';
import { dueAt, wallTime } from './due-at';
import { listOpenSlots } from './slots.server';
import { placesOf, waitingOf, waitingText } from './waiting';

type Issue = {
  id: string;
  slot: string;
  plannedAt: Date;
  segmentId: string | null;
  sendsLocally: boolean;
  scheduledBy: string | null;
  heldReason: string | null;
};

/** Everything the slot of a draft shows: when it comes, where else it could, and who gets it later than the others. */
export async function readSlot(db: Reader, issue: Issue, settings: Settings, now: Date) {
  const { timeZone } = settings;
  const text = (at: Date) => `${formatDate(at, timeZone, 'short')}, ${formatTime(at, timeZone)}`;
  const [open, waiting, drafts] = await Promise.all([
    listOpenSlots(db, now),
    readWaiting(db, { ...issue, timeZone }, now),
    db.issue.findMany({ where: { status: 'DRAFT', id: { not: issue.id } }, select: { slot: true, number: true } }),
  ]);
  const isOver = issue.plannedAt < now;
  const others = open.filter(({ key }) => key !== issue.slot);
  return {
    scheduledBy: issue.scheduledBy,
    heldReason: issue.heldReason,
    others: others.map(({ key, at }) => {
      const there = drafts.find(({ slot }) => slot === key)?.number;
      const becomes = isOver ? 'makes room' : 'changes places';
      return { value: key, label: `${text(at)}${there ? ` (issue ${there} ${becomes})` : ''}` };
    }),
    at: text(issue.plannedAt),
    day: dayIn(timeZone, issue.plannedAt),
    today: dayIn(timeZone, now),
    isOver,
    rule: calendarText(calendarOf(settings)),
    isLocal: issue.sendsLocally,
    time: formatTime(issue.plannedAt, timeZone),
    ...waiting,
  };
}
export type SlotView = Awaited<ReturnType<typeof readSlot>>;

type Sent = Pick<Issue, 'segmentId' | 'plannedAt' | 'sendsLocally'> & { timeZone: string };

/** Who would wait if the issue went out at its slot, and if it went out now, as sentences. */
async function readWaiting(db: Reader, { segmentId, plannedAt, sendsLocally, timeZone }: Sent, now: Date) {
  const { included } = splitAudience(await listCandidates(db, now, { segmentId }));
  const places = placesOf(included);
  const local = sendsLocally ? wallTime(timeZone, plannedAt) : null;
  const atSlot = waitingOf(places, plannedAt, (zone) => dueAt(plannedAt, zone, local));
  const atOnce = waitingOf(places, now, (zone) => dueAt(now, zone, null));
  return {
    waiting: waitingText(atSlot, dayIn(timeZone, plannedAt)),
    waitingNow: waitingText(atOnce, dayIn(timeZone, now)),
  };
}
