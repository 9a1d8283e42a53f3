import { expect, it } from 'vitest';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeDeal } from '#test/support/requests-data';

const { db } = await testDatabase();
const by = await actingStaff(db);

it('gives one link a form, however often it is asked for, and a new one a time from the library', async () => {
  const { id: assetId } = await makePiece(db);
  const { id: dealId } = await makeDeal(db);
  const form = { assetId, formKey: 'a-form-of-a-request', dealId };
  const links = await Promise.all(Array.from({ length: 10 }, () => shareAsset(db, form, by, NOW)));
  expect(new Set(links.map((link) => link.ok && link.value.shareId)).size).toBe(1);
  await shareAsset(db, { assetId, formKey: null, dealId: null }, by, NOW);
  await shareAsset(db, { assetId, formKey: null, dealId: null }, by, NOW);
  expect(await db.assetShare.count({ where: { assetId } })).toBe(3);
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['asset.shared', 'asset.shared', 'asset.shared']);
});

it('refuses a deal that is not there', async () => {
  const { id: assetId } = await makePiece(db);
  expect(await shareAsset(db, { assetId, formKey: null, dealId: 'deal_none' }, by, NOW)).toEqual({
    ok: false,
    reason: 'no-deal',
  });
});
