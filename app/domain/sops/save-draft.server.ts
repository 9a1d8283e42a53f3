import { type Actor, record } from '~/domain/audit/record.server';
import type { SopSettings } from '~/domain/requests/sop';
import { findSop } from '~/domain/requests/sops.server';
import type { Team } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { sopChanges } from './sop-changes';
import { findDraft } from './versions.server';

/** `savedAt`: the draft that was edited, by when it was last saved; null where there was none. */
export type DraftOf = { team: Team; savedAt: Date | null };
export type SavedDraft = { version: number; savedAt: Date };

/**
 * Keeps a team's draft, as somebody goes; the first save begins it as the version after the one in force. Refused as
 * stale when somebody else saved, discarded or published it meanwhile. Beginning is an event, going on is none.
 */
export async function saveDraft(
  db: Db,
  { team, savedAt, settings }: DraftOf & { settings: SopSettings },
  by: Actor,
  now: Date,
): Promise<Result<SavedDraft, 'stale' | 'missing'>> {
  return db.$transaction(async (tx) => {
    const current = await findSop(tx, team);
    if (!current) return refuse('missing');
    const draft = await findDraft(tx, team);
    const isSaved = draft && sopChanges(draft.settings, settings).length === 0;
    if (isSaved) return ok({ version: draft.version, savedAt: draft.updatedAt });
    if (draft?.updatedAt.getTime() !== savedAt?.getTime()) return refuse('stale');
    if (!draft) return begin(tx, { team, version: current.version + 1, settings }, by, now);
    const { count } = await tx.sop.updateMany({
      where: { id: draft.id, publishedAt: null, updatedAt: draft.updatedAt },
      data: { settings, updatedAt: now },
    });
    return count ? ok({ version: draft.version, savedAt: now }) : refuse('stale');
  });
}

type Fresh = { team: Team; version: number; settings: SopSettings };

async function begin(tx: Tx, { team, version, settings }: Fresh, by: Actor, now: Date) {
  const row = { id: newId('sop'), team, version, settings, note: '', publishedAt: null, updatedAt: now };
  const { count } = await tx.sop.createMany({ data: [row], skipDuplicates: true });
  if (!count) return refuse('stale' as const);
  await record(tx, { kind: 'sop.drafted', at: now, by, about: {}, data: { team, version } });
  return ok({ version, savedAt: now });
}
