import { type Actor, record } from '~/domain/audit/record.server';
import { findSop } from '~/domain/requests/sops.server';
import type { Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { changeText, sopChanges } from './sop-changes';
import { findDraft } from './versions.server';

export type PublishRefusal = 'gone' | 'stale' | 'unchanged';

/**
 * Puts a team's draft in force, exactly as it was looked at (`savedAt`). Refused: somebody published
 * or discarded it (gone) or saved it (stale) meanwhile; nothing differs from the version in force. Requests keep the version they were submitted under.
 */
export async function publishSop(
  db: Db,
  { team, savedAt, note }: { team: Team; savedAt: Date; note: string },
  by: Actor,
  now: Date,
): Promise<Result<{ version: number }, PublishRefusal>> {
  return db.$transaction(async (tx) => {
    const [current, draft] = [await findSop(tx, team), await findDraft(tx, team)];
    if (!current || !draft) return refuse('gone');
    const changes = sopChanges(current.settings, draft.settings).map(changeText);
    if (changes.length === 0) return refuse('unchanged');
    // The time of the last change stays: answers are held against it.
    const { count } = await tx.sop.updateMany({
      where: { id: draft.id, publishedAt: null, updatedAt: savedAt },
      data: { publishedAt: now, publishedById: by.personId, note, updatedAt: savedAt },
    });
    if (!count) return refuse('stale');
    const data = { team, version: draft.version, note, changes };
    await record(tx, { kind: 'sop.published', at: now, by, about: {}, data, reasons: [note, ...changes] });
    return ok({ version: draft.version });
  });
}
