import type { Db } from '~/platform/db.server';
import { switchTopic } from './switch-topic.server';
import { findTokenOwner } from './token-owner.server';
import type { Topic } from './topics';

/**
 * Ends one kind of letter for the owner of a token (rules M2, M4). The programme and the other letters go on. A wrong
 * token and somebody who has left already look the same from outside: nothing happens and nobody is told.
 */
export async function leaveTopic(
  db: Db,
  { token, topic, how }: { token: string; topic: Topic; how: 'one-click' | 'page' },
  now: Date,
): Promise<void> {
  const advocateId = await findTokenOwner(db, token);
  if (!advocateId) return;
  await db.$transaction(async (tx) => {
    const advocate = await tx.advocate.findUnique({ where: { id: advocateId }, include: { person: true } });
    if (!advocate) return;
    const by = { personId: advocate.personId, name: advocate.person.name };
    await switchTopic(tx, { advocateId, topic, isOn: false, how, by, now });
  });
}
