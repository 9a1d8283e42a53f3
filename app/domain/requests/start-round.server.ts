import { type Actor, record } from '~/domain/audit/record.server';
import type { AskMode, RequestStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { type Result, ok, refuse } from '~/platform/result';
import { advanceRound } from './advance-round.server';
import { askingRules, isSelfServe } from './asking-rules';
import { advanceRoundJob } from './asking-schema';
import { lockRequest, type LockedRequest } from './locking.server';
import { passGate } from './pass-gate.server';
import { LARGEST_GROUP } from './round';
import { settleRequest } from './settle-request.server';
import { askingStatuses } from './standing';
import { type Judged, judgeTurns, listTurns, type Turn } from './turns.server';
import { tellManagersOfChoice } from './self-serve.server';

export type RoundRefusal =
  | { code: 'gone' }
  | { code: 'not-askable'; status: RequestStatus }
  | { code: 'running' }
  | { code: 'too-many' }
  /** nobody of them can be asked, each with why */
  | { code: 'nobody'; skipped: Turn[] };

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
  plan: RoundPlan,
  by: RoundStarter,
  now: Date,
): Promise<Result<{ roundId: string }, RoundRefusal>> {
  const { number, people } = plan;
  if (people.length > LARGEST_GROUP) return refuse({ code: 'too-many' });
  const request = await lockRequest(tx, { number });
  if (!request || !mayStart(request, by)) return refuse({ code: 'gone' });
  const refusal = await whyNotNow(tx, request);
  if (refusal) return refuse(refusal);
  const judged = await judgeTurns(tx, { request, ids: people.map(({ advocateId }) => advocateId) }, now);
  const skipped = [...judged.values()].flatMap(({ turn }) => turn ?? []);
  if (skipped.length === people.length) return refuse({ code: 'nobody', skipped });
  const roundId = await write(tx, { plan, request, judged, by, now });
  // A requester who may choose for themselves does not become the manager of their request.
  if (by.runs && !request.assigneeId) {
    await tx.request.update({ where: { id: request.id }, data: { assigneeId: by.personId } });
  }
  // Owners of people further down are asked now, so that no time is lost when their turn comes.
  const queued = { roundId, status: 'QUEUED' as const };
  const places = await tx.askRoundPlace.findMany({ where: queued, orderBy: { position: 'asc' } });
  for (const place of places) await passGate(tx, { request, place, by, now });
  await settleRequest(tx, request.id);
  if (!by.runs && askingRules(request).mode === 'self-serve with notice') {
    const names = [...judged.values()].flatMap(({ name, turn }) => (turn ? [] : name));
    await tellManagersOfChoice(tx, { request, roundId, by, names, now });
  }
  await enqueue(tx, advanceRoundJob, { roundId });
  return ok({ roundId });
}

/** Why nobody may be asked for this request now; null when somebody may. */
async function whyNotNow(
  tx: Tx,
  { id: requestId, status, wanted, helper }: LockedRequest,
): Promise<RoundRefusal | null> {
  const found = await tx.ask.count({ where: { requestId, status: { in: ['ACCEPTED', 'DONE'] } } });
  // A product advocate is asked for their calendar, not in rounds.
  const isAskable = helper === 'ADVOCATE' && askingStatuses.some((one) => one === status);
  if (!isAskable || found >= wanted) return { code: 'not-askable', status };
  const running = await tx.askRound.count({ where: { requestId, endedAt: null } });
  const open = await tx.ask.count({ where: { requestId, status: 'OPEN' } });
  return running + open > 0 ? { code: 'running' } : null;
}

type Writing = { plan: RoundPlan; request: LockedRequest; judged: Judged; by: RoundStarter; now: Date };

async function write(tx: Tx, { plan, request, judged, by, now }: Writing): Promise<string> {
  const { number, mode, people } = plan;
  const roundId = newId('rnd');
  const places = people.map((person, index) => {
    const reason = judged.get(person.advocateId)?.turn?.reason ?? null;
    const status = reason ? ('SKIPPED' as const) : ('QUEUED' as const);
    return { id: newId('plc'), ...person, position: index + 1, status, reason };
  });
  await tx.askRound.create({
    data: {
      id: roundId,
      requestId: request.id,
      mode,
      waitHours: askingRules(request).waitHours,
      startedById: by.personId,
      startedAt: now,
      places: { create: places },
    },
  });
  const skipped = [...judged.values()].flatMap(({ turn }) => turn ?? []);
  const data = { number, title: request.title, roundId, mode, people: people.length - skipped.length };
  const reasons = skipped.map(({ name, reason }) => `${name} is not asked: ${reason}`);
  await record(tx, { kind: 'round.started', at: now, by, about: { requestId: request.id }, data, reasons });
  return roundId;
}

/** Managers start any round; requesters those of their own requests, where the SOP lets them choose. */
const mayStart = (request: LockedRequest, { personId, runs }: RoundStarter) =>
  runs || (request.requesterId === personId && isSelfServe(askingRules(request).mode));
