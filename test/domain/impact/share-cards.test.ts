import { expect, it } from 'vitest';
import { findOwnCard, findSharedCard } from '~/domain/impact/share-cards.server';
import { withdrawPermissions } from '~/domain/opportunities/withdraw-permissions.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { cardUp, type WithCard, withCard } from '#test/support/impact';

const { db } = await testDatabase();

it('is seen by nobody before its owner switches it on, then with what they chose, at one address', async () => {
  const own = await withCard(db);
  expect((await findOwnCard(db, own.own, NOW))?.card).toBeNull();
  const token = await cardUp(db, own);
  expect(await findSharedCard(db, token, NOW)).toMatchObject({
    isGone: false,
    facts: { name: 'Maren Okafor', account: 'Halden Freight', outcomes: [{ quantity: 14 }] },
    choices: { showsName: true, showsAccount: true },
  });
  expect(await cardUp(db, own)).toBe(token);
  expect(await cardUp(db, own, { showsName: false, showsAccount: false })).toBe(token);
  const events = await db.auditEvent.findMany({ where: { advocateId: own.maren.id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, data }) => [kind, (data as { showsName: boolean }).showsName])).toEqual([
    ['card.switched-on', true],
    ['card.switched-on', false],
  ]);
  for (const wrong of ['', 'x', '0'.repeat(32), `${token}0`]) expect(await findSharedCard(db, wrong, NOW)).toBeNull();
});

it.each<[string, (own: WithCard) => Promise<unknown>]>([
  [
    'its owner takes back the yes to their name',
    ({ maren }) => db.consent.updateMany({ where: { advocateId: maren.id }, data: { withdrawnAt: NOW } }),
  ],
  [
    'what was allowed with the piece is taken back',
    ({ claimId, maren, by }) => withdrawPermissions(db, { claimId, advocateId: maren.id }, by, NOW),
  ],
  ['its owner leaves', ({ maren }) => db.advocate.update({ where: { id: maren.id }, data: { leftAt: NOW } })],
])('is gone at once when %s', async (_, act) => {
  const own = await withCard(db);
  const token = await cardUp(db, own);
  await act(own);
  expect(await findSharedCard(db, token, NOW)).toMatchObject({ isGone: true });
});
