import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';

/** Forgets a saved mapping; imports that used it keep theirs. Refused: one that is gone already. */
export async function deleteMapping(
  db: Db,
  { id, by }: { id: string; by: Actor },
  now: Date,
): Promise<Result<{ name: string }, 'unknown'>> {
  return db.$transaction(async (tx) => {
    const found = await tx.savedMapping.findUnique({ where: { id } });
    const { count } = await tx.savedMapping.deleteMany({ where: { id } });
    if (!found || count === 0) return refuse('unknown');
    const data = { of: found.kind, name: found.name };
    await record(tx, { kind: 'mapping.deleted', at: now, by, about: {}, data });
    return ok({ name: found.name });
  });
}
