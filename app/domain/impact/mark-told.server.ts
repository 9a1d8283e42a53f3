import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';

type Told = { advocateId: string; outcomeIds: string[] };
type How = { by: Actor; now: Date } & ({ how: 'letter' } | { how: 'issue'; issueId: string });

/**
 * Says that an advocate was told of outcomes, inside the transaction that writes the letter. What was told before stays
 * told at its first time; gives the number that were news.
 */
export async function markTold(tx: Tx, { advocateId, outcomeIds }: Told, telling: How): Promise<number> {
  const news = await tx.outcome.updateManyAndReturn({
    where: { id: { in: outcomeIds }, favour: { advocateId }, toldAt: null },
    data: { toldAt: telling.now },
    select: { id: true },
  });
  if (news.length === 0) return 0;
  await record(tx, {
    kind: 'outcome.told',
    at: telling.now,
    by: telling.by,
    about: { advocateId, issueId: telling.how === 'issue' ? telling.issueId : undefined },
    data: { outcomeIds: news.map(({ id }) => id), by: telling.how },
  });
  return news.length;
}
