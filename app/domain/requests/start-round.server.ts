import { type Actor, record } from '~/domain/audit/record.server';
import type { AskMode, RequestStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { type Result, ok, refuse } from '~/platform/result';
import { advanceRound } from './advance-round.server';
import { askingRules, isSelfServe } from './asking-rules';
import { advanceRoundJob } from './asking-schema';
import { loadCandidates } from './candidates.server';
import { lockRequest, type LockedRequest } from './locking.server';
import { matchOne } from './matching';
import { needOf } from './need';
import { passGate } from './pass-gate.server';
import { LARGEST_GROUP } from './round';
import { settleRequest } from './settle-request.server';
import { askingStatuses } from './standing';
import { tellManagersOfChoice } from './self-serve.server';

export type RoundRefusal =
  | { code: 'gone' }
  | { code: 'not-askable'; status: RequestStatus }
  | { code: 'running' }
  | { code: 'too-many' }
  /** nobody of them can be asked, each with why */
  | { code: 'nobody'; skipped: Turn[] };

/** What became of one turn so far; `reason` says why somebody was skipped. */
export type Turn = {
  advocateId: string;
  name: string;
  status: 'asked' | 'queued' | 'waiting-for-owner' | 'skipped';
  reason: string | null;
};

export type RoundPlan = {
  number: number;
  mode: AskMode;
  /** in the order in which they are asked */ people: { advocateId: string; message: string; minutes: number }[];
};
/** `runs`: they run the programme; others choose for requests of their own whose SOP lets them. */
export type RoundStarter = Actor & { personId: string; runs: boolean };

/**
 * Starts asking: one, several in order, or a group of up to 15 at once. Who cannot be asked now is skipped with the
 * reason; whose account's owner must agree waits for that; everybody else is asked as the round comes to them
 * (`advanceRound`, at once here, else by its job). Refused when nobody is left to ask, while another round runs, and
 * once as many said yes as are wanted.
 */
export async function startRound(
  db: Db,
  plan: RoundPlan,
  by: RoundStarter,
  now: Date,
): Promise<Result<{ roundId: string; turns: Turn[] }, RoundRefusal>> {
  const started = await db.$transaction((tx) => begin(tx, plan, by, now));
  if (!started.ok) return started;
  // The job that was queued does the same, should this process end here.
  await advanceRound(db, started.value, now);
  const turns = await listTurns(db, started.value.roundId);
  return turns.every(({ status }) => status === 'skipped')
    ? refuse({ code: 'nobody', skipped: turns })
    : ok({ ...started.value, turns });
}

async function begin(
  tx: Tx,
  { number, mode, people }: RoundPlan,
  by: RoundStarter,
  now: Date,
): Promise<Result<{ roundId: string }, RoundRefusal>> {
  if (people.length > LARGEST_GROUP) return refuse({ code: 'too-many' });
  const request = await lockRequest(tx, { number });
  if (!request || !mayStart(request, by)) return refuse({ code: 'gone' });
  const found = await tx.ask.count({ where: { requestId: request.id, status: { in: ['ACCEPTED', 'DONE'] } } });
  if (!askingStatuses.some((status) => status === request.status) || found >= request.wanted)
    return refuse({ code: 'not-askable', status: request.status });
  const running = await tx.askRound.count({ where: { requestId: request.id, endedAt: null } });
  const open = await tx.ask.count({ where: { requestId: request.id, status: 'OPEN' } });
  if (running + open > 0) return refuse({ code: 'running' });
  const judged = await judge(tx, { request, ids: people.map(({ advocateId }) => advocateId) }, now);
  const skipped = people.flatMap(({ advocateId }) => judged.get(advocateId)?.turn ?? []);
  if (skipped.length === people.length) return refuse({ code: 'nobody', skipped });

  const roundId = newId('rnd');
  const rules = askingRules(request);
  await tx.askRound.create({
    data: {
      id: roundId,
      requestId: request.id,
      mode,
      waitHours: rules.waitHours,
      startedById: by.personId,
      startedAt: now,
      places: {
        create: people.map((person, index) => {
          const reason = judged.get(person.advocateId)?.turn?.reason ?? null;
          return { id: newId('plc'), ...person, position: index + 1, status: reason ? 'SKIPPED' : 'QUEUED', reason };
        }),
      },
    },
  });
  const data = { number, title: request.title, roundId, mode, people: people.length - skipped.length };
  const reasons = skipped.map(({ name, reason }) => `${name} is not asked: ${reason}`);
  await record(tx, { kind: 'round.started', at: now, by, about: { requestId: request.id }, data, reasons });
  // Owners of people further down are asked now, so that no time is lost when their turn comes.
  const places = await tx.askRoundPlace.findMany({
    where: { roundId, status: 'QUEUED' },
    orderBy: { position: 'asc' },
  });
  for (const place of places) await passGate(tx, { request, place, by, now });
  if (by.runs && !request.assigneeId) {
    await tx.request.update({ where: { id: request.id }, data: { assigneeId: by.personId } });
  }
  await settleRequest(tx, request.id);
  if (!by.runs && rules.mode === 'self-serve with notice') {
    const names = people.flatMap(({ advocateId }) => judged.get(advocateId)?.name ?? []);
    await tellManagersOfChoice(tx, { request, roundId, by, names, now });
  }
  await enqueue(tx, advanceRoundJob, { roundId });
  return ok({ roundId });
}

/** Managers start any round; requesters those of their own requests, where the SOP lets them choose. */
const mayStart = (request: LockedRequest, { personId, runs }: RoundStarter) =>
  runs || (request.requesterId === personId && isSelfServe(askingRules(request).mode));

type Judged = Map<string, { name: string; turn: Turn | null }>;

/** Looks at everybody before anything is written; their turn is judged again under locks when it comes. */
async function judge(tx: Tx, { request, ids }: { request: LockedRequest; ids: string[] }, now: Date): Promise<Judged> {
  const candidates = await loadCandidates(tx, { request, advocateIds: ids }, now);
  const byId = new Map(candidates.map((candidate) => [candidate.advocateId, candidate]));
  const asks = await tx.ask.findMany({
    where: { requestId: request.id, advocateId: { in: ids } },
    select: { advocateId: true },
  });
  const asked = new Set(asks.map(({ advocateId }) => advocateId));
  const judged: Judged = new Map();
  for (const advocateId of ids) {
    const somebody = byId.get(advocateId);
    const name = somebody?.name ?? 'Somebody unknown';
    const blocks = somebody ? matchOne(needOf(request), somebody, now).blocks.map(({ text }) => text) : [];
    const reason = !somebody
      ? 'They are no longer there.'
      : asked.has(advocateId)
        ? 'They were asked for this request before.'
        : blocks.join(' ');
    judged.set(advocateId, { name, turn: reason ? { advocateId, name, status: 'skipped', reason } : null });
  }
  return judged;
}

const says = {
  ASKED: 'asked',
  QUEUED: 'queued',
  WAITING_FOR_OWNER: 'waiting-for-owner',
  SKIPPED: 'skipped',
  DROPPED: 'skipped',
} as const;

async function listTurns(db: Db, roundId: string): Promise<Turn[]> {
  const places = await db.askRoundPlace.findMany({
    where: { roundId },
    orderBy: { position: 'asc' },
    select: {
      advocateId: true,
      status: true,
      reason: true,
      advocate: { select: { person: { select: { name: true } } } },
    },
  });
  return places.map(({ advocateId, status, reason, advocate }) => ({
    advocateId,
    name: advocate.person.name,
    status: says[status],
    reason,
  }));
}
