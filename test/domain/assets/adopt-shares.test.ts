import { expect, it } from 'vitest';
import { shareAsset } from '~/domain/assets/share-asset.server';
import { actingStaff } from '#test/support/access';
import { makePiece } from '#test/support/assets';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeDeal, makeRequest, makeRequester, requestForm } from '#test/support/requests-data';

const { db } = await testDatabase();

it('the links made from a form become those of its request, and nobody else’s', async () => {
  const { id: assetId } = await makePiece(db, { title: 'Narwhals' });
  const [by, other] = [await makeRequester(db), await actingStaff(db)];
  const form = requestForm({ dealId: (await makeDeal(db)).id });
  for (const who of [by, other]) {
    await shareAsset(db, { assetId, formKey: form.submissionKey, dealId: null }, who, NOW);
  }
  const request = await makeRequest(db, { by, form });
  expect(await db.assetShare.findMany({ where: { requestId: request.id } })).toMatchObject([
    { sharedById: by.personId, dealId: form.dealId },
  ]);
});
