import { type Actor, record } from '~/domain/audit/record.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { continueRound } from './continue-round.server';
import { mailNotNeeded } from './invitations.server';
import { furtherAsk } from './joined-ask';
import { lockAsk, lockRequest } from './locking.server';
import { releaseAsk } from './release-ask.server';
import { settleRequest } from './settle-request.server';

type Merge = { from: string; to: string; by: Actor; now: Date };

/**
 * Makes one ask of two wherever both advocates were asked for the same request, inside their merge, and leaves them one open
 * ask at most: the later one is taken back, told and not charged. The merge has looked that not both have a call.
 */
export async function joinAsks(tx: Tx, merge: Merge): Promise<void> {
  const shared = await tx.ask.findMany({
    where: { advocateId: merge.from, request: { asks: { some: { advocateId: merge.to } } } },
    orderBy: { requestId: 'asc' },
    select: { requestId: true },
  });
  for (const { requestId } of shared) await joinTwo(tx, requestId, merge);
  await leaveOneOpen(tx, merge);
}

async function leaveOneOpen(tx: Tx, { from, to, by, now }: Merge) {
  const open = await tx.ask.findMany({
    where: { advocateId: { in: [from, to] }, status: 'OPEN' },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const reason = 'You were asked twice, under two names. Nobody is asked for two things at once.';
  for (const { id } of open.slice(1)) {
    const found = await lockAsk(tx, id);
    if (!found) continue;
    const ask = { ...found, advocateId: to };
    await releaseAsk(tx, { ask, to: 'WITHDRAWN', reason: `${reason} It is not charged.`, by, now });
    await mailNotNeeded(tx, { ask, reason, now });
  }
}

const columns = {
  id: true,
  requestId: true,
  status: true,
  askedAt: true,
  answeredAt: true,
  answerNote: true,
  notBefore: true,
  favour: { select: { id: true } },
  meeting: { select: { id: true, status: true } },
  place: { select: { id: true, roundId: true } },
} satisfies Prisma.AskSelect;

type Row = Prisma.AskGetPayload<{ select: typeof columns }>;

async function joinTwo(tx: Tx, requestId: string, { from, to, by, now }: Merge) {
  const request = await lockRequest(tx, { id: requestId });
  const rows = await tx.ask.findMany({ where: { requestId, advocateId: { in: [from, to] } }, select: columns });
  const [one, two] = rows.map((row) => ({ ...row, call: row.meeting?.status ?? null }));
  if (!request || !one || !two) return;
  const [stays, goes] = furtherAsk(one, two);
  const askId = stays.favour ? null : stays.id; // an ask has one favour: the other stays without one
  await tx.favour.updateMany({ where: { askId: goes.id }, data: { askId } });
  await tx.activityHold.updateMany({ where: { askId: goes.id }, data: { askId: stays.id } });
  await joinPlaces(tx, stays, goes);
  await joinCalls(tx, stays, goes);
  await tx.ask.delete({ where: { id: goes.id } });
  await tx.ask.update({ where: { id: stays.id }, data: { ...notes(stays, goes) } });
  await record(tx, {
    kind: 'ask.joined',
    at: now,
    by,
    about: { advocateId: to, requestId },
    data: { askId: stays.id, number: request.number, title: request.title, status: stays.status, ...gone(goes) },
    reasons: ['One person had been asked under two names: the ask that went further stays.'],
  });
  await settleRequest(tx, requestId);
  await continueRound(tx, requestId);
}

const gone = ({ id, status, askedAt, answeredAt, favour }: Row) => ({
  goneId: id,
  goneStatus: status,
  goneAskedAt: askedAt.toISOString(),
  goneAnsweredAt: answeredAt?.toISOString() ?? null,
  favourId: favour?.id ?? null,
});

/** What they would not talk about, and the day before which they are not to be asked, hold whichever ask they were said to. */
function notes(stays: Row, goes: Row) {
  const said = [stays.answerNote, goes.answerNote].filter((note) => typeof note === 'string');
  const days = [stays.notBefore, goes.notBefore]
    .filter((day) => day !== null)
    .sort((a, b) => b.getTime() - a.getTime());
  return { answerNote: [...new Set(said)].join('\n\n') || null, notBefore: days[0] ?? null };
}

/** A turn keeps its ask where it can; of two turns in one round, or of two with asks, the one of the ask that stays. */
async function joinPlaces(tx: Tx, stays: Row, goes: Row) {
  if (!goes.place) return;
  const where = { id: goes.place.id };
  if (!stays.place) await tx.askRoundPlace.update({ where, data: { askId: stays.id } });
  else if (stays.place.roundId === goes.place.roundId) await tx.askRoundPlace.delete({ where });
  else {
    const reason = 'The ask of this turn was joined with another one of the same person.';
    await tx.askRoundPlace.update({ where, data: { askId: null, status: 'DROPPED', reason, nextAt: null } });
  }
}

/** The ask that stays keeps its call or takes over the other's; of two, one was called off, and goes. */
async function joinCalls(tx: Tx, stays: Row, goes: Row) {
  if (!goes.meeting) return;
  const isKept = goes.meeting.status !== 'CANCELLED' || !stays.meeting;
  if (!isKept) await tx.meeting.delete({ where: { id: goes.meeting.id } });
  else {
    if (stays.meeting) await tx.meeting.delete({ where: { id: stays.meeting.id } });
    await tx.meeting.update({ where: { id: goes.meeting.id }, data: { askId: stays.id } });
  }
}
