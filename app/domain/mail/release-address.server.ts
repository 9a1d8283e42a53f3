import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';

/**
 * Lets mail go to an address again, for a reason that is kept. Refused: an address that is not held back. A complaint is
 * released only by somebody who says why; the newsletter still needs the person's own yes (rules M4, G1).
 */
export async function releaseAddress(
  db: Db,
  { email, reason }: { email: string; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<null, 'unknown'>> {
  return db.$transaction(async (tx) => {
    const held = await tx.suppression.findUnique({ where: { email } });
    const { count } = await tx.suppression.deleteMany({ where: { email } });
    if (!held || count === 0) return refuse('unknown');
    const advocate = await tx.advocate.findFirst({ where: { person: { email } }, select: { id: true } });
    const about = { advocateId: advocate?.id ?? null };
    await record(tx, {
      ...{ kind: 'mail.released' as const, at: now, by, about },
      data: { source: held.source },
      reasons: [reason],
    });
    return ok(null);
  });
}
