import { firstNameOf } from '~/domain/advocates/first-name';
import { getSettings } from '~/domain/settings/queries.server';
import type { AskMode } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { formatDateTime } from '~/ui/format';
import { askDraft } from './ask-words';
import { askingRules, isSelfServe } from './asking-rules';
import { calendarOf } from './business-calendar';
import { type AskHistory, likelyAnswer } from './likely-answer';
import type { listMatches } from './matches.server';
import { LARGEST_GROUP } from './round';
import { askingStatuses } from './standing';
import type { Viewer } from './viewer';

type Matches = Awaited<ReturnType<typeof listMatches>>;
/** Managers read names; a requester who may choose reads what somebody does, and how much fits (rules G6). */
export type Choice = { advocateId: string; name: string; note: string | null };

/** Whether this viewer may choose whom to ask for a request: managers, and requesters whose SOP lets them. */
export async function mayChoose(db: Db, { number, viewer }: { number: number; viewer: Viewer }): Promise<boolean> {
  if (viewer.seesAll) return true;
  const request = await db.request.findFirst({
    where: { number, requesterId: viewer.personId },
    select: { activity: true, helper: true, sop: { select: { settings: true } } },
  });
  return request !== null && isSelfServe(askingRules(request).mode);
}

/** Whether somebody may be asked now: people are still wanted, nobody is being asked, and the request is not over. */
export async function isAskable(db: Db, number: number): Promise<boolean> {
  const request = await db.request.findUnique({
    where: { number },
    select: {
      status: true,
      tier: true,
      wanted: true,
      helper: true,
      asks: { select: { status: true } },
      _count: { select: { rounds: { where: { endedAt: null } } } },
    },
  });
  if (!request || request.tier === 1 || request.helper !== 'ADVOCATE' || request._count.rounds > 0) return false;
  const found = request.asks.filter(({ status }) => status === 'ACCEPTED' || status === 'DONE').length;
  const isOpen = request.asks.some(({ status }) => status === 'OPEN');
  return !isOpen && found < request.wanted && askingStatuses.some((status) => status === request.status);
}

/** What the panel "how to ask" shows: who could be asked, the words they would read, and when an answer is likely. */
export async function findAsking(
  db: Db,
  { number, matches, viewer }: { number: number; matches: Matches; viewer: Viewer },
  now: Date,
) {
  const request = await db.request.findUniqueOrThrow({
    where: { number },
    select: {
      activity: true,
      helper: true,
      calendar: true,
      need: true,
      neededBy: true,
      requester: { select: { name: true } },
      sop: { select: { settings: true } },
    },
  });
  const rules = askingRules(request);
  const settings = await getSettings(db);
  const history = await readHistory(db, now);
  const choices = choicesOf(matches, viewer);
  const calendar = calendarOf(settings, request.calendar);
  const likely = (mode: AskMode) => {
    const plan = { mode, people: choices.length, waitHours: rules.waitHours, calendar };
    const by = likelyAnswer(history, plan, now);
    return by && formatDateTime(by, viewer.timeZone);
  };
  return {
    number,
    choices,
    mode: rules.mode,
    isOwnChoice: !viewer.seesAll,
    waitHours: rules.waitHours,
    minutes: rules.minutes,
    history,
    likely: { ONE: likely('ONE'), IN_ORDER: likely('IN_ORDER'), GROUP: likely('GROUP') },
    draft: askDraft({
      activity: request.activity,
      firstName: '{name}',
      requester: request.requester.name,
      need: request.need,
      neededBy: request.neededBy,
    }),
  };
}
export type Asking = Awaited<ReturnType<typeof findAsking>>;

function choicesOf({ canBeAsked, onceOwnerAgrees }: Matches, viewer: Viewer): Choice[] {
  return [...canBeAsked, ...onceOwnerAgrees]
    .slice(0, LARGEST_GROUP)
    .map(({ advocateId, name, jobTitle, account, owner, ownerFirst, needs, needsMet }) => {
      if (!viewer.seesAll)
        return { advocateId, name: jobTitle, note: needs > 0 ? `${needsMet} of ${needs} needs` : null };
      const note = ownerFirst && owner ? `${account ?? ''}; ${firstNameOf(owner.name)} has to agree first` : account;
      return { advocateId, name, note };
    });
}

/** How asks ended in the last year; withdrawn ones say nothing. */
async function readHistory(db: Db, now: Date): Promise<AskHistory> {
  const [row] = await db.$queryRaw<AskHistory[]>`
    SELECT count(*)::int AS ended,
           count(*) FILTER (WHERE status IN ('ACCEPTED', 'DONE'))::int AS accepted,
           coalesce(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_at - asked_at)
             FILTER (WHERE status IN ('ACCEPTED', 'DONE'))) * 1000, 0)::float8 AS "medianMs"
      FROM asks
     WHERE status IN ('ACCEPTED', 'DONE', 'DECLINED', 'EXPIRED') AND asked_at >= ${addTime(now, -days(365))}`;
  return row ?? { ended: 0, accepted: 0, medianMs: 0 };
}
