import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { isInAnIssue } from './printed.server';
import { outcomeText } from './outcome-words';

/**
 * Removes an outcome that was recorded by mistake, with the reason, as long as nobody was told: no note, no issue, and no
 * letter of an issue that is on its way. The event keeps what it was. A deal that it linked to the favour is unlinked, unless
 * something else links them. Refused: `told`; `gone` for one that is not there (any more).
 */
export async function takeBackOutcome(
  db: Db,
  { outcomeId, favourId, reason }: { outcomeId: string; favourId: string; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<{ was: string }, 'gone' | 'told'>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM outcomes WHERE id = ${outcomeId} FOR UPDATE`;
    const outcome = await tx.outcome.findFirst({
      where: { id: outcomeId, favourId },
      include: { favour: { select: { title: true, advocateId: true, accountId: true } } },
    });
    if (!outcome) return refuse('gone');
    const { favour, dealId, kind, quantity, recordedAt } = outcome;
    if (outcome.toldAt || outcome.printedAt || (await isWritten(tx, outcomeId))) return refuse('told');
    await tx.outcome.delete({ where: { id: outcomeId } });
    if (dealId && (await tx.outcome.count({ where: { favourId, dealId } })) === 0) {
      // A link of another moment came with a request, and stays.
      await tx.dealFavour.deleteMany({ where: { dealId, favourId, linkedAt: recordedAt } });
    }
    const was = outcomeText(outcome);
    await record(tx, {
      kind: 'outcome.taken-back',
      at: now,
      by,
      about: { advocateId: favour.advocateId, accountId: favour.accountId },
      data: { outcomeId, favourId, favour: favour.title, kind, quantity, dealId },
      reasons: [`${was}.`, reason],
    });
    return ok({ was });
  });
}

async function isWritten(tx: Tx, outcomeId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM outcomes o JOIN favours f ON f.id = o.favour_id WHERE o.id = ${outcomeId} AND ${isInAnIssue}`;
  return rows.length > 0;
}
