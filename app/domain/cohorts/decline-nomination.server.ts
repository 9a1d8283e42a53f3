import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { tellNominator } from './tell-nominator.server';

/** Says no to a nomination, with the reason that the nominator reads. Decided once. */
export async function declineNomination(
  db: Db,
  { nominationId, reason }: { nominationId: string; reason: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ name: string }, 'not-found' | 'decided'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.nomination.updateMany({
      where: { id: nominationId, status: 'NEW' },
      data: { status: 'DECLINED', reason, decidedById: by.personId, decidedAt: now },
    });
    const nomination = await tx.nomination.findUnique({ where: { id: nominationId } });
    if (!nomination) return refuse('not-found');
    if (count !== 1) return refuse('decided');
    const { accountId, name } = nomination;
    const data = { nominationId, name };
    await record(tx, { kind: 'nomination.declined', at: now, by, about: { accountId }, data, reasons: [reason] });
    await tellNominator(tx, nominationId, now);
    return ok({ name });
  });
}
