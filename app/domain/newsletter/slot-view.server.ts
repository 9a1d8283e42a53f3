import type { Settings } from '~/domain/settings/schema';
import type { Reader } from '~/platform/db.server';
import { dayIn } from '~/platform/time';
import { formatDate, formatTime } from '~/ui/format';
import { type Candidate, splitAudience } from './audience';
import { calendarOf, calendarText } from './calendar';
import { dueAt, wallTime } from './due-at';
import { listOpenSlots } from './slots.server';
import { placesOf, waitingOf, waitingText } from './waiting';

type Issue = {
  id: string;
  slot: string;
  plannedAt: Date;
  sendsLocally: boolean;
  scheduledBy: string | null;
  heldReason: string | null;
};

type SlotOf = { issue: Issue; candidates: Candidate[]; settings: Settings };

/** Everything the slot of a draft shows: when it comes, where else it could, and who gets it later than the others. */
export async function readSlot(db: Reader, { issue, candidates, settings }: SlotOf, now: Date) {
  const { timeZone } = settings;
  const text = (at: Date) => `${formatDate(at, timeZone, 'short')}, ${formatTime(at, timeZone)}`;
  const [open, drafts] = await Promise.all([
    listOpenSlots(db, now),
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
    ...waitingTexts(candidates, { ...issue, timeZone }, now),
  };
}
export type SlotView = Awaited<ReturnType<typeof readSlot>>;

type Sent = Pick<Issue, 'plannedAt' | 'sendsLocally'> & { timeZone: string };

/** Who would wait if the issue went out at its slot, and if it went out now, as sentences. */
function waitingTexts(candidates: Candidate[], { plannedAt, sendsLocally, timeZone }: Sent, now: Date) {
  const places = placesOf(splitAudience(candidates).included);
  const local = sendsLocally ? wallTime(timeZone, plannedAt) : null;
  const atSlot = waitingOf(places, plannedAt, (zone) => dueAt(plannedAt, zone, local));
  const atOnce = waitingOf(places, now, (zone) => dueAt(now, zone, null));
  return {
    waiting: waitingText(atSlot, dayIn(timeZone, plannedAt)),
    waitingNow: waitingText(atOnce, dayIn(timeZone, now)),
  };
}
