import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { switchTopic } from './switch-topic.server';
import { findTokenOwner } from './token-owner.server';
import type { Topic } from './topics';

/** Switches one kind of letter of a token's owner on or off from their preferences, without sign-in (rules M2, M4). */
export async function changeTopic(
  db: Db,
  { token, topic, isOn }: { token: string; topic: Topic; isOn: boolean },
  now: Date,
): Promise<Result<{ changed: boolean }, 'unknown-link'>> {
  const advocateId = await findTokenOwner(db, token);
  if (!advocateId) return refuse('unknown-link');
  return db.$transaction(async (tx) => {
    const where = { id: advocateId, leftAt: null };
    const advocate = await tx.advocate.findUnique({ where, include: { person: true } });
    if (!advocate) return refuse('unknown-link');
    const by = { personId: advocate.personId, name: advocate.person.name };
    return ok({ changed: await switchTopic(tx, { advocateId, topic, isOn, how: 'preferences', by, now }) });
  });
}
