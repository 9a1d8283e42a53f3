import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { type CardChoices, type CardFault, cardFault } from './share-card';
import { findOwnCard } from './share-cards.server';

type Own = CardChoices & { favourId: string; advocateId: string };

/**
 * Puts a card of one favour where everybody with its address sees it, or changes what it shows. One that was taken down
 * comes back at a new address. Refused: see share-card.ts; `gone` for a favour that is not theirs.
 */
export async function switchCardOn(
  db: Db,
  { favourId, advocateId, showsName, showsAccount }: Own,
  by: Actor,
  now: Date,
): Promise<Result<{ cardId: string }, 'gone' | CardFault>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM favours WHERE id = ${favourId} FOR NO KEY UPDATE`;
    const own = await findOwnCard(tx, { favourId, advocateId }, now);
    if (!own) return refuse('gone');
    const choices = { showsName, showsAccount };
    const fault = cardFault(own.facts, choices);
    if (fault) return refuse(fault);
    const { card } = own;
    if (card?.showsName === showsName && card.showsAccount === showsAccount) return ok({ cardId: card.id });
    const cardId = card?.id ?? newId('card');
    await store(tx, { id: cardId, favourId, advocateId, ...choices, switchedOnAt: now, takenDownAt: null });
    await record(tx, {
      kind: 'card.switched-on',
      at: now,
      by,
      about: { advocateId },
      data: { cardId, favourId, favour: own.facts.title, showsName, showsAccount },
    });
    return ok({ cardId });
  });
}

type Stored = Own & { id: string; switchedOnAt: Date; takenDownAt: null };

const store = (tx: Tx, data: Stored) =>
  tx.shareCard.upsert({ where: { favourId: data.favourId }, create: data, update: data });
