import { expect, it } from 'vitest';
import { openAsset } from '~/domain/assets/open-asset.server';
import { listOpened } from '~/domain/assets/openings.server';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const { personId } = await actingStaff(db);

it('leads to where it is; from a form it is counted, from the library not', async () => {
  const { id: assetId, link } = await makePiece(db);
  const own = { personId, formKey: 'a-form-of-a-request' };
  expect(await openAsset(db, { assetId, personId, formKey: '' }, NOW)).toBe(link);
  expect((await listOpened(db, own)).size).toBe(0);
  await Promise.all(Array.from({ length: 3 }, () => openAsset(db, { assetId, ...own }, NOW)));
  expect(await listOpened(db, own)).toEqual(new Map([[assetId, 3]]));
});

it('leads nowhere once it may not be sent', async () => {
  const { id: assetId } = await makePiece(db, { consentUntil: new Date('2026-11-18') });
  expect(await openAsset(db, { assetId, personId, formKey: 'a-form-of-a-request' }, NOW)).toBeNull();
  expect(await openAsset(db, { assetId: 'ast_none', personId, formKey: '' }, NOW)).toBeNull();
});
