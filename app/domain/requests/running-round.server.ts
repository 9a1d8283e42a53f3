import type { AskStatus, PlaceStatus } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { deciderOf } from './approval-words';
import { shortly } from './page-words';

const modes = { ONE: 'One', IN_ORDER: 'In order', GROUP: 'A group' };
type Tone = 'good' | 'warn' | 'info' | undefined;

const asked: Record<AskStatus, { label: string; tone: Tone }> = {
  OPEN: { label: 'asked, no answer yet', tone: 'info' },
  ACCEPTED: { label: 'said yes', tone: 'good' },
  DONE: { label: 'helped', tone: 'good' },
  DECLINED: { label: 'could not', tone: undefined },
  EXPIRED: { label: 'did not answer', tone: undefined },
  WITHDRAWN: { label: 'taken back, not charged', tone: undefined },
};
const places: Record<Exclude<PlaceStatus, 'ASKED'>, { label: string; tone: Tone }> = {
  QUEUED: { label: 'comes later', tone: undefined },
  WAITING_FOR_OWNER: { label: 'their owner has not answered yet', tone: 'warn' },
  SKIPPED: { label: 'not asked', tone: undefined },
  DROPPED: { label: 'not needed any more', tone: undefined },
};

/** The latest round of a request with everybody in it, for managers; null where nobody was asked in a round yet. */
export async function findRound(db: Db, requestId: string, timeZone: string) {
  const round = await db.askRound.findFirst({
    where: { requestId },
    orderBy: { startedAt: 'desc' },
    include: {
      startedBy: { select: { name: true } },
      places: {
        orderBy: { position: 'asc' },
        include: {
          ask: { select: { status: true, expiresAt: true, declineReason: true } },
          advocate: { select: { person: { select: { name: true } } } },
        },
      },
    },
  });
  if (!round) return null;
  const approvals = await listWaiting(db, requestId, timeZone);
  return {
    title: modes[round.mode],
    isRunning: round.endedAt === null,
    started: `${round.startedBy.name}, ${shortly(round.startedAt, timeZone)}`,
    endReason: round.endReason,
    places: round.places.map(({ advocateId, status, reason, nextAt, ask, advocate }) => ({
      advocateId,
      name: advocate.person.name,
      ...(status === 'ASKED' ? asked[ask?.status ?? 'OPEN'] : places[status]),
      reason: status === 'SKIPPED' ? reason : (ask?.declineReason ?? null),
      until: ask?.status === 'OPEN' ? `answers until ${shortly(ask.expiresAt, timeZone)}` : null,
      approval: (status === 'WAITING_FOR_OWNER' && approvals.get(advocateId)) || null,
      next:
        round.endedAt === null && ask?.status === 'OPEN' && nextAt
          ? `the next is asked ${shortly(nextAt, timeZone)} if no answer comes`
          : null,
    })),
  };
}

const person = { select: { id: true, name: true, disabledAt: true } } as const;

/** Whose answer is waited for, by the advocate it is about. */
async function listWaiting(db: Db, requestId: string, timeZone: string) {
  const approvals = await db.ownerApproval.findMany({
    where: { requestId, status: 'WAITING' },
    select: {
      id: true,
      advocateId: true,
      silentFrom: true,
      escalatedAt: true,
      owner: person,
      account: { select: { owner: person } },
    },
  });
  return new Map(
    approvals.map(({ id, advocateId, silentFrom, escalatedAt, owner, account }) => {
      const { name } = deciderOf(owner, account.owner);
      const text = escalatedAt ? 'A manager decides.' : `${name} answers by ${shortly(silentFrom, timeZone)}.`;
      return [advocateId, { id, text, isManagers: escalatedAt !== null }];
    }),
  );
}

export type RoundPage = NonNullable<Awaited<ReturnType<typeof findRound>>>;
