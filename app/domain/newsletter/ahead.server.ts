import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { getSettings } from '~/domain/settings/queries.server';
import { formatDate, formatTime, plural } from '~/ui/format';
import type { IssueContent } from '#emails/newsletter-schema';
import { calendarOf, nextSlots } from './calendar';
import { findDraft, findingsOf } from './draft.server';
import { readHistory } from './history.server';
import { roomFor } from './make-room.server';
import { isWarnedAt, type Missing, missingIn } from './missing';
import { listOpenSlots } from './slots.server';

const WITHIN_A_MINUTE = 'Nothing is written for it yet. It writes itself from the board within a minute.';
const NOT_SET_UP = 'Nothing is written for it: enter a postal address and a sender address in the settings first.';

/** What comes of a slot ahead: an issue that is written, nothing yet, or nothing at all because somebody left it out. */
export type SlotAhead = {
  key: string;
  at: string;
  isNext: boolean;
  draft: DraftAhead | null;
  skipped: { by: string; on: string; reason: string } | null;
  /** why nothing is written; "" where something is */
  empty: string;
  /** what becomes of the draft when the slot is left out */
  ifSkipped: string;
};
type DraftAhead = {
  id: string;
  number: number;
  subject: string;
  state: string;
  isScheduled: boolean;
  inside: string;
  missing: Missing[];
};

/** Slots of a year: the next open ones are among them. */
const A_YEAR = 24;

/** The next slots with what is in each, what it lacks and which is next; those left out stand between them. */
export async function listAhead(db: Reader, now: Date): Promise<SlotAhead[]> {
  const [settings, drafts, skipped] = await Promise.all([
    getSettings(db),
    db.issue.findMany({ where: { status: 'DRAFT' } }),
    db.skippedSlot.findMany({ include: { skippedBy: { select: { name: true } } } }),
  ]);
  const out = new Map(skipped.map((row) => [row.slot, row]));
  const open = await listOpenSlots(db, now);
  const last = open.at(-1)?.at ?? now;
  const slots = nextSlots(calendarOf(settings), { now }, A_YEAR + out.size).filter(
    ({ key, at }) => at <= last && (out.has(key) || open.some((slot) => slot.key === key)),
  );
  const isSetUp = Boolean(settings.postalAddress && settings.senderEmail);
  const day = (at: Date) => formatDate(at, settings.timeZone, 'short');
  const moment = (at: Date) => `${day(at)}, ${formatTime(at, settings.timeZone)}`;
  return Promise.all(
    slots.map(async ({ key, at }) => {
      const draft = drafts.find(({ slot }) => slot === key);
      const left = out.get(key);
      const room = draft && (await roomFor(db, draft, now));
      return {
        ...{ key, at: moment(at), isNext: key === open[0]?.key },
        draft: draft ? await glanceAt(db, draft, now) : null,
        skipped: left ? { by: left.skippedBy.name, on: day(left.skippedAt), reason: left.reason } : null,
        empty: draft ? '' : isSetUp ? WITHIN_A_MINUTE : NOT_SET_UP,
        ifSkipped: !draft
          ? 'Nothing is written for it yet.'
          : room
            ? `Somebody worked on issue ${draft.number}: it moves to ${moment(room.at)}, and has to be scheduled anew.`
            : `The draft of issue ${draft.number} goes: nobody has changed it.`,
      };
    }),
  );
}

type Row = Prisma.IssueGetPayload<object>;

async function glanceAt(db: Reader, row: Row, now: Date) {
  const draft = await findDraft(db, row.id, now);
  if (!draft) return null;
  const { content } = draft;
  const isScheduled = row.scheduledAt !== null;
  return {
    ...{ id: row.id, number: row.number, subject: row.subject, isScheduled },
    state: row.scheduledBy
      ? `Scheduled by ${row.scheduledBy}`
      : await readHistory(db, row, draft.settings.timeZone, now),
    inside: insideOf(content),
    missing: missingIn({
      ...{ issueId: row.id, findings: findingsOf(draft), content, hasNews: null },
      isScheduled: isScheduled || !isWarnedAt(row.plannedAt, now), // far ahead it is no lack that nobody did
    }),
  };
}

/** What an issue holds, in a few words: "6 opportunities, a timed incentive, thanks to 3". */
function insideOf({ cards, incentive, thanks, review, community, feedback }: IssueContent): string {
  const parts = [
    cards.length > 0 && plural(cards.length, 'opportunity', 'opportunities'),
    incentive && 'a timed incentive',
    thanks && `thanks to ${thanks.people.length}`,
    review && 'a review',
    community && plural(community.events.length, 'event'),
    feedback && plural(feedback.items.length, 'answer'),
  ].filter(Boolean);
  return parts.join(', ') || 'nothing yet';
}
