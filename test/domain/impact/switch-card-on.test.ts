import { expect, it } from 'vitest';
import { switchCardOn } from '~/domain/impact/switch-card-on.server';
import { refuse } from '~/platform/result';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { cardUp, type WithCard, withCard } from '#test/support/impact';

const { db } = await testDatabase();

it('is refused without a yes, of a review, of nothing told, and of somebody else’s favour', async () => {
  const on = (own: WithCard, choices = { showsName: false, showsAccount: false }) =>
    switchCardOn(db, { ...own.own, ...choices }, own.by, NOW);
  const shy = await withCard(db);
  await db.consent.updateMany({ where: { advocateId: shy.maren.id }, data: { withdrawnAt: NOW } });
  expect(await on(shy, { showsName: true, showsAccount: false })).toEqual(refuse('name'));
  const own = await withCard(db);
  await db.favour.update({ where: { id: own.favour.id }, data: { activity: 'REVIEW' } });
  expect(await on(own)).toEqual(refuse('review'));
  const untold = await withCard(db);
  await db.outcome.updateMany({ where: { favourId: untold.favour.id }, data: { toldAt: null } });
  expect(await on(untold)).toEqual(refuse('nothing'));
  const foreign = { ...shy, own: { ...shy.own, favourId: own.favour.id } };
  expect(await on(foreign)).toEqual(refuse('gone'));
});

it('switched on ten times at once is one card and one event', async () => {
  const own = await withCard(db);
  const tokens = await Promise.all(Array.from({ length: 10 }, () => cardUp(db, own)));
  expect(new Set(tokens).size).toBe(1);
  expect(await db.auditEvent.count({ where: { advocateId: own.maren.id, kind: 'card.switched-on' } })).toBe(1);
});
