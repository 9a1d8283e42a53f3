import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { lapseReason, lapsesIfInvitedBy } from './nomination-lapse';
import { tellNominator } from './tell-nominator.server';

const AT_ONCE = 200;

/**
 * Ends nominations whose person was invited and did not join: nomination-lapse.ts. Each is a transaction of its own with
 * one event and one letter to the nominator; who joins at that moment has joined. The next sweep takes what is left. Returns
 * how many.
 */
export async function lapseNominations(db: Db, now: Date): Promise<number> {
  const silent = await listSilent(db, now);
  let lapsed = 0;
  for (const one of silent) if (await lapse(db, one, now)) lapsed += 1;
  return lapsed;
}

type Silent = { id: string; name: string; accountId: string | null; reason: string };

async function listSilent(db: Db, now: Date): Promise<Silent[]> {
  const ofNominated = { cohort: { slug: 'nominated' } };
  const rows = await db.nomination.findMany({
    where: {
      status: 'INVITED',
      decidedAt: { lte: lapsesIfInvitedBy(now) },
      NOT: { contact: { invitations: { some: { ...ofNominated, nextAt: { not: null } } } } },
    },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: {
      ...{ id: true, name: true, accountId: true, decidedAt: true },
      contact: { select: { invitations: { where: ofNominated, select: { nextAt: true, stoppedReason: true } } } },
    },
  });
  return rows.flatMap(({ decidedAt, contact, ...row }) => {
    const { nextAt = null, stoppedReason = null } = contact?.invitations[0] ?? {};
    const reason = decidedAt && lapseReason({ invitedAt: decidedAt, nextAt, stoppedReason }, now);
    return reason ? [{ ...row, reason }] : [];
  });
}

async function lapse(db: Db, { id, name, accountId, reason }: Silent, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.nomination.updateMany({
      where: { id, status: 'INVITED' },
      data: { status: 'LAPSED', reason },
    });
    if (count !== 1) return false;
    const data = { nominationId: id, name };
    await record(tx, { kind: 'nomination.lapsed', at: now, by: system, about: { accountId }, data, reasons: [reason] });
    await tellNominator(tx, id, now);
    return true;
  });
}
