import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import type { ProfileForm } from './schema';

type Change = { advocateId: string; profile: ProfileForm; by: Actor; now: Date };

/**
 * An advocate puts right what matching reads of them, and confirms their profile by it (rules.md §4). Returns the fields that
 * changed; the same again only confirms.
 */
export async function changeProfile(db: Db, { advocateId, profile, by, now }: Change): Promise<{ fields: string[] }> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM advocates WHERE id = ${advocateId} FOR UPDATE`;
    const before = await tx.advocate.findUniqueOrThrow({ where: { id: advocateId } });
    const is = { ...profile, city: profile.city || null };
    const fields = (Object.keys(is) as (keyof typeof is)[]).filter(
      (field) => JSON.stringify(is[field]) !== JSON.stringify(before[field]),
    );
    await tx.advocate.update({ where: { id: advocateId }, data: { ...is, confirmedAt: now } });
    const event = { at: now, by, about: { advocateId } };
    const last = before.confirmedAt.toISOString();
    if (fields.length === 0) await record(tx, { ...event, kind: 'profile.confirmed', data: { last } });
    else await record(tx, { ...event, kind: 'profile.changed', data: { fields, last } });
    return { fields };
  });
}
