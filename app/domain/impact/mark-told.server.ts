import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';

type Told = { advocateId: string; outcomeIds: string[] };
type How = { by: Actor; now: Date; reasons?: string[] } & (
  { how: 'letter'; noteId: string } | { how: 'issue'; issueId: string }
);

/**
 * Says that an advocate was told of outcomes, inside the transaction that writes the letter or accounts for the issue.
 * A note tells what nobody told before, an issue what no issue told; what was told keeps its first time. Gives how many
 * that were.
 */
export async function markTold(tx: Tx, { advocateId, outcomeIds }: Told, telling: How): Promise<number> {
  const own = { id: { in: outcomeIds }, favour: { advocateId } };
  const { now } = telling;
  const select = { id: true } as const;
  const told =
    telling.how === 'letter'
      ? await tx.outcome.updateManyAndReturn({
          where: { ...own, toldAt: null },
          data: { toldAt: now, noteId: telling.noteId },
          select,
        })
      : await tx.outcome.updateManyAndReturn({ where: { ...own, printedAt: null }, data: { printedAt: now }, select });
  if (told.length === 0) return 0;
  const ids = told.map(({ id }) => id);
  if (telling.how === 'issue') {
    await tx.outcome.updateMany({ where: { id: { in: ids }, toldAt: null }, data: { toldAt: now } });
  }
  await record(tx, {
    kind: 'outcome.told',
    at: now,
    by: telling.by,
    about: { advocateId, issueId: telling.how === 'issue' ? telling.issueId : undefined },
    data: { outcomeIds: ids, by: telling.how },
    reasons: telling.reasons,
  });
  return told.length;
}
