import { type Actor, record } from '~/domain/audit/record.server';
import type { Phase } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { measureCriteria } from './criteria.server';
import { getPhase } from './phase.server';
import { type ChangeRefusal, decideChange } from './phases';

type Change = { /** the phase the page showed */ from: Phase; to: Phase; reason: string };

/**
 * Goes one phase on, or one back, with the criteria as they stand. Refused: `moved` when somebody changed it meanwhile,
 * a jump, and a step that is early or back without a reason of ten letters.
 */
export async function changePhase(
  db: Db,
  { from, to, reason }: Change,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ phase: Phase; isEarly: boolean }, ChangeRefusal | 'moved'>> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('programme-phase'), 0)`;
    if ((await getPhase(tx)).phase !== from) return refuse('moved');
    const evidence = await measureCriteria(tx, from, now);
    const areCriteriaMet = evidence.length > 0 && evidence.every(({ isMet }) => isMet);
    const decided = decideChange({ from, to, areCriteriaMet, reason });
    if (!decided.ok) return decided;
    const { isEarly } = decided.value;
    const words = reason || 'All exit criteria are met.';
    await tx.programmePhase.create({
      data: {
        ...{ id: newId('pha'), phase: to, startedAt: now, decidedById: by.personId, isEarly, reason: words },
        evidence: evidence.map(({ label, value, isMet }) => ({ label, value, isMet })),
      },
    });
    const data = { from, to, isEarly, evidence: evidence.map(({ label, value, isMet }) => ({ label, value, isMet })) };
    await record(tx, { kind: 'programme.phase-changed', at: now, by, about: {}, data, reasons: [words] });
    return ok({ phase: to, isEarly });
  });
}
