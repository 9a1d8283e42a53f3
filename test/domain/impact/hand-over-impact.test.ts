import { expect, it } from 'vitest';
import { handOverImpact } from '~/domain/impact/hand-over-impact.server';
import { findSharedCard } from '~/domain/impact/share-cards.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { cardUp, withCard } from '#test/support/impact';

const { db } = await testDatabase();

it('gives notes and cards to another advocate, cards at the address they had', async () => {
  const [from, to] = [await withCard(db), await withCard(db)];
  const token = await cardUp(db, from);
  await db.impactNote.create({ data: { id: newId('note'), advocateId: from.maren.id, writtenAt: NOW } });
  await db.$transaction(async (tx) => {
    await handOverImpact(tx, { from: from.maren.id, to: to.maren.id });
    await tx.favour.update({ where: { id: from.favour.id }, data: { advocateId: to.maren.id } });
  });
  expect(await db.impactNote.findMany({ select: { advocateId: true } })).toEqual([{ advocateId: to.maren.id }]);
  expect(await findSharedCard(db, token, NOW)).toMatchObject({ isGone: false });
});
