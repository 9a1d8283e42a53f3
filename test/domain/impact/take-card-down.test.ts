import { expect, it } from 'vitest';
import { findSharedCard } from '~/domain/impact/share-cards.server';
import { takeCardDown } from '~/domain/impact/take-card-down.server';
import { ok, refuse } from '~/platform/result';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { cardUp, withCard } from '#test/support/impact';

const { db } = await testDatabase();

const isGone = async (token: string) => (await findSharedCard(db, token, NOW))?.isGone;

it('is taken down at once by one press, once, and comes back at another address', async () => {
  const own = await withCard(db);
  const token = await cardUp(db, own);
  const down = () => takeCardDown(db, own.own, own.by, NOW);
  expect(await Promise.all([down(), down(), down()])).toEqual([ok(null), ok(null), ok(null)]);
  expect(await isGone(token)).toBe(true);
  const again = await cardUp(db, own);
  expect(again).not.toBe(token);
  expect([await isGone(token), await isGone(again)]).toEqual([undefined, false]);
  expect(await db.auditEvent.count({ where: { advocateId: own.maren.id, kind: 'card.taken-down' } })).toBe(1);
});

it('is refused for somebody else’s', async () => {
  const [shy, own] = [await withCard(db), await withCard(db)];
  await cardUp(db, own);
  const foreign = { ...shy.own, favourId: own.favour.id };
  expect(await takeCardDown(db, foreign, shy.by, NOW)).toEqual(refuse('gone'));
});
