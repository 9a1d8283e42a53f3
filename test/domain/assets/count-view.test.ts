import { expect, it } from 'vitest';
import { countView } from '~/domain/assets/count-view.server';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('counts every view, also at once', async () => {
  const { id: assetId } = await makePiece(db);
  const result = await shareAsset(db, { assetId, formKey: null, dealId: null }, await actingStaff(db), NOW);
  if (!result.ok) throw new Error(result.reason);
  await Promise.all(Array.from({ length: 20 }, () => countView(db, result.value.shareId, NOW)));
  expect(await db.assetShare.findUnique({ where: { id: result.value.shareId } })).toMatchObject({
    views: 20,
    lastViewedAt: NOW,
  });
});
