import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';

/** Takes a card away at once, page and picture (rules G3). Twice is once. Refused: there is none of theirs. */
export async function takeCardDown(
  db: Db,
  { favourId, advocateId }: { favourId: string; advocateId: string },
  by: Actor,
  now: Date,
): Promise<Result<null, 'gone'>> {
  return db.$transaction(async (tx) => {
    const own = { favourId, advocateId };
    const [down] = await tx.shareCard.updateManyAndReturn({
      where: { ...own, takenDownAt: null },
      data: { takenDownAt: now },
      select: { id: true, favour: { select: { title: true } } },
    });
    if (!down) return (await tx.shareCard.count({ where: own })) > 0 ? ok(null) : refuse('gone');
    await record(tx, {
      kind: 'card.taken-down',
      at: now,
      by,
      about: { advocateId },
      data: { cardId: down.id, favourId, favour: down.favour.title },
    });
    return ok(null);
  });
}
