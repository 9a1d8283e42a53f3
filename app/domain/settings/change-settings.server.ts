import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { getSettings } from './queries.server';
import { Settings } from './schema';

/** Stores the given settings over the present ones. */
export async function changeSettings(db: Db, changes: Partial<Settings>, by: Actor, now: Date): Promise<Settings> {
  return db.$transaction(async (tx) => {
    const before = await getSettings(tx);
    const values = Settings.parse({ ...before, ...changes });
    await tx.settings.upsert({ where: { id: 1 }, create: { id: 1, values }, update: { values } });
    const fields = Object.keys(changes);
    await record(tx, { kind: 'settings.changed', at: now, by, about: {}, data: { fields } });
    return values;
  });
}
