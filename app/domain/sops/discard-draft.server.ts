import { type Actor, record } from '~/domain/audit/record.server';
import type { Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { findDraft } from './versions.server';

/** Throws a team's draft away, with what was said of it. Refused as stale when it is another than the one seen. */
export async function discardDraft(
  db: Db,
  { team, savedAt }: { team: Team; savedAt: Date },
  by: Actor,
  now: Date,
): Promise<Result<{ version: number }, 'stale'>> {
  return db.$transaction(async (tx) => {
    const draft = await findDraft(tx, team);
    if (!draft) return refuse('stale');
    const { count } = await tx.sop.deleteMany({ where: { id: draft.id, publishedAt: null, updatedAt: savedAt } });
    if (!count) return refuse('stale');
    const { version } = draft;
    await record(tx, { kind: 'sop.discarded', at: now, by, about: {}, data: { team, version } });
    return ok({ version });
  });
}
