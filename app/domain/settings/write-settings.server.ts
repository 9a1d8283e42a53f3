import { record, type Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { getSettings } from './queries.server';
import { Settings } from './schema';

/** Stores the given settings over the present ones; the audit log names those that changed, with the reasons where any were given. */
export async function writeSettings(
  tx: Tx,
  changes: Partial<Settings>,
  by: Actor,
  now: Date,
  reasons: string[] = [],
): Promise<Settings> {
  const before = await getSettings(tx);
  const values = Settings.parse({ ...before, ...changes });
  const fields = Object.keys(changes).filter((name) => {
    const key = name as keyof Settings;
    return JSON.stringify(before[key]) !== JSON.stringify(values[key]);
  });
  if (fields.length === 0) return values;
  await tx.settings.upsert({ where: { id: 1 }, create: { id: 1, values }, update: { values } });
  await record(tx, { kind: 'settings.changed', at: now, by, about: {}, data: { fields }, reasons });
  return values;
}
