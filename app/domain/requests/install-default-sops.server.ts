import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { defaultSops } from './default-sops';
import { teams } from './teams';

const NOTE = 'The SOP that comes with Flywheel.';

/** Gives every team that has no SOP its first version, in force at once. Safe to repeat. */
export async function installDefaultSops(tx: Tx, now: Date): Promise<void> {
  const { currency } = await getSettings(tx);
  const sops = defaultSops(currency);
  const known = new Set((await tx.sop.findMany({ select: { team: true } })).map(({ team }) => team));
  for (const team of teams.filter((one) => !known.has(one))) {
    const settings = sops[team];
    const times = { publishedAt: now, updatedAt: now };
    await tx.sop.create({ data: { id: newId('sop'), team, version: 1, settings, note: NOTE, ...times } });
    await record(tx, { kind: 'sop.published', at: now, by: system, about: {}, data: { team, version: 1, note: NOTE } });
  }
}
