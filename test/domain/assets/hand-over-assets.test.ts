import { expect, it } from 'vitest';
import { handOverAssets } from '~/domain/assets/hand-over-assets.server';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { makeAsset } from '#test/support/requests-data';

const { db } = await testDatabase();

it('gives assets to another advocate, and nobody else’s', async () => {
  const [from, to, other] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  const [theirs, foreign] = [
    await makeAsset(db, { advocateId: from.id }),
    await makeAsset(db, { advocateId: other.id }),
  ];
  await db.$transaction((tx) => handOverAssets(tx, { from: from.id, to: to.id }));
  expect(await db.asset.findUniqueOrThrow({ where: { id: theirs.id } })).toMatchObject({ advocateId: to.id });
  expect(await db.asset.findUniqueOrThrow({ where: { id: foreign.id } })).toMatchObject({ advocateId: other.id });
});
