import { permissions } from '~/domain/access/permissions';
import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { hours } from '~/platform/time';
import { type AskRefusal, sendAsk } from './ask-advocate.server';
import { advanceRoundJob } from './asking-schema';
import { calendarOf } from './business-calendar';
import { addBusinessTime } from './business-hours';
import { endRound } from './end-round.server';
import { lockRequest, type LockedRequest } from './locking.server';
import { passGate } from './pass-gate.server';
import { endWords, LARGEST_GROUP, nextStep } from './round';
import { settleRequest } from './settle-request.server';

/**
 * Takes every step of a round that is due now, each in a transaction of its own: who is next is asked, whoever cannot be
 * is skipped with the reason, and a round with nobody left ends. What to do is read from the database under the request's
 * lock, so that it may run early, late, twice or in two workers, and goes on where a killed process stopped.
 */
export async function advanceRound(db: Db, { roundId }: { roundId: string }, now: Date): Promise<void> {
  for (let steps = 0; steps <= 2 * LARGEST_GROUP; steps++) {
    if (!(await db.$transaction((tx) => takeStep(tx, roundId, now)))) return;
  }
}

/** One step; false when there was nothing to do but wait. */
async function takeStep(tx: Tx, roundId: string, now: Date): Promise<boolean> {
  const known = await tx.askRound.findUnique({ where: { id: roundId }, select: { requestId: true } });
  const request = known && (await lockRequest(tx, { id: known.requestId }));
  const round = await tx.askRound.findUnique({
    where: { id: roundId },
    include: {
      startedBy: { select: { id: true, name: true, role: true } },
      places: { include: { ask: { select: { status: true } } } },
    },
  });
  if (!request || !round || round.endedAt) return false;
  const found = await tx.ask.count({ where: { requestId: request.id, status: { in: ['ACCEPTED', 'DONE'] } } });
  const places = round.places.map(({ ask, ...place }) => ({ ...place, ask: ask?.status ?? null }));
  const step = nextStep({ mode: round.mode, wanted: request.wanted, found, places }, now);
  if (step.do === 'wait') return false;
  if (step.do === 'end') {
    await endRound(tx, { request, reason: endWords[step.why], by: system, now });
    await settleRequest(tx, request.id);
    return false;
  }
  const place = round.places.find(({ id }) => id === step.placeId);
  if (place) await takeTurn(tx, { request, round, place, now });
  return true;
}

type Round = { id: string; mode: string; waitHours: number; startedBy: { id: string; name: string; role: string } };
type Place = { id: string; advocateId: string; message: string; minutes: number };
type TakingTurn = { request: LockedRequest; round: Round; place: Place; now: Date };

async function takeTurn(tx: Tx, { request, round, place, now }: TakingTurn): Promise<void> {
  const { id: personId, name, role } = round.startedBy;
  const by = { personId, name, runs: permissions['requests.run'].some((one) => one === role) };
  if (!(await passGate(tx, { request, place, by, now }))) {
    await settleRequest(tx, request.id);
    return;
  }
  const { advocateId, message, minutes } = place;
  const sent = await sendAsk(tx, { request, ask: { advocateId, message, minutes }, by, now });
  if (!sent.ok) {
    const reason = sayWhyNot(sent.reason);
    await tx.askRoundPlace.update({ where: { id: place.id }, data: { status: 'SKIPPED', reason } });
    const data = { number: request.number, title: request.title, roundId: round.id };
    const about = { requestId: request.id, advocateId };
    await record(tx, { kind: 'round.skipped', at: now, by: system, about, data, reasons: [reason] });
    return;
  }
  const nextAt = round.mode === 'IN_ORDER' ? await silenceEnds(tx, { request, round, now }) : null;
  await tx.askRoundPlace.update({
    where: { id: place.id },
    data: { status: 'ASKED', askId: sent.value.askId, reason: null, nextAt },
  });
  if (nextAt) await enqueue(tx, advanceRoundJob, { roundId: round.id }, { startAfter: nextAt });
}

/** When the silence of somebody asked now lets the next in order be asked: in business hours, by the request's calendar. */
async function silenceEnds(tx: Tx, { request, round, now }: Omit<TakingTurn, 'place'>): Promise<Date> {
  const calendar = calendarOf(await getSettings(tx), request.calendar);
  return addBusinessTime(calendar, now, hours(round.waitHours));
}

/** Why somebody could not be asked, as sentences. */
function sayWhyNot(refusal: AskRefusal): string {
  if (refusal.code === 'blocked') return refusal.blocks.map(({ text }) => text).join(' ');
  if (refusal.code === 'owner-first') return refusal.text;
  if (refusal.code === 'asked-before') return 'They were asked for this request before.';
  return 'They are no longer there.';
}
