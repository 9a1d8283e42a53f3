import { expect, it } from 'vitest';
import { findProof } from '~/domain/assets/proof.server';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { findShared } from '~/domain/assets/shares.server';
import { withdrawAsset } from '~/domain/assets/withdraw-asset.server';
import { addTime, hours } from '~/platform/time';
import { actingStaff, auditTrail } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db);
const reason = 'They asked us to.';

it('takes an asset out of search and every link at once, one event however often (G3)', async () => {
  const { id: assetId } = await makePiece(db, { title: 'Quokka crossings' });
  const shared = await shareAsset(db, { assetId, formKey: null, dealId: null }, by, NOW);
  if (!shared.ok) throw new Error(shared.reason);
  const token = shared.value.shareId.replace('shr_', '');
  expect(await findProof(db, { words: 'quokka' }, 3, NOW)).toHaveLength(1);
  expect(await findShared(db, token, NOW)).toMatchObject({ isGone: false });

  const all = await Promise.all(Array.from({ length: 5 }, () => withdrawAsset(db, { assetId, reason }, by, NOW)));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await findProof(db, { words: 'quokka' }, 3, NOW)).toEqual([]);
  expect(await findShared(db, token, NOW)).toEqual({ id: shared.value.shareId, isGone: true });
  expect(await shareAsset(db, { assetId, formKey: null, dealId: null }, by, NOW)).toEqual({
    ok: false,
    reason: 'gone',
  });
  expect(await withdrawAsset(db, { assetId, reason: 'Again.' }, by, addTime(NOW, hours(1)))).toMatchObject({
    ok: true,
  });
  expect(await db.asset.findUnique({ where: { id: assetId } })).toMatchObject({
    withdrawnAt: NOW,
    withdrawnWhy: reason,
  });
  expect((await auditTrail(db)).filter(({ kind }) => kind === 'asset.withdrawn')).toMatchObject([
    { data: { assetId } },
  ]);
});

it('an advocate takes back their own words and nobody else’s', async () => {
  const [own, other] = [await makeAdvocate(db), await makeAdvocate(db)];
  const { id: assetId } = await makePiece(db, { advocateId: own.id });
  const self = { personId: own.personId, name: own.person.name };
  expect(await withdrawAsset(db, { assetId, reason, advocateId: other.id }, self, NOW)).toEqual({
    ok: false,
    reason: 'gone',
  });
  expect(await withdrawAsset(db, { assetId, reason, advocateId: own.id }, self, NOW)).toMatchObject({ ok: true });
});
