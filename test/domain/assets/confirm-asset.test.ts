import { expect, it } from 'vitest';
import { confirmAsset } from '~/domain/assets/confirm-asset.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const by = await actingStaff(db);

it('begins the time on the shelf anew, once a day, and asks again when it is over', async () => {
  const { id } = await makePiece(db, { confirmedOn: new Date('2025-01-31'), remindedAt: NOW });
  const all = await Promise.all([confirmAsset(db, id, by, NOW), confirmAsset(db, id, by, NOW)]);
  expect(all).toEqual([{ ok: true }, { ok: true }].map((one) => expect.objectContaining(one)));
  expect(await db.asset.findUnique({ where: { id } })).toMatchObject({
    confirmedOn: new Date('2026-11-19'),
    remindedAt: null,
  });
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['asset.confirmed']);
});

it('refuses what may not be sent any more', async () => {
  const { id } = await makePiece(db, { withdrawnAt: NOW });
  expect(await confirmAsset(db, id, by, NOW)).toEqual({ ok: false, reason: 'gone' });
});
