import { expect, it } from 'vitest';
import { guardOffer } from '~/domain/requests/guard-offer.server';
import { offerAsset } from '~/domain/requests/offer-asset.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const marcus = await makeRequester(db, { name: 'Marcus Hale' });
const { id, number } = await makeRequest(db, { by: marcus });
const { id: assetId } = await makeAsset(db);
const LATER = addTime(NOW, hours(1));
await offerAsset(db, { number, assetId, words: '' }, { personId, name }, LATER);
const page = `/requests/${number}/offers/${assetId}`;
const params = { number: String(number), assetId };
const key = deriveToken('offered-asset', `${id}:${assetId}`);

const guarded = (given: string | null, options: Parameters<typeof get>[1] = {}) =>
  guardOffer(get(given === null ? page : `${page}?key=${given}`, { params, ...options }), LATER);
const status = (...args: Parameters<typeof guarded>) =>
  guarded(...args).then(
    () => 200,
    (thrown: Response) => thrown.status,
  );

it('lets in the requester, signed in or by the key of their letter', async () => {
  const cookie = await signInAs(db, marcus.personId);
  expect(await guarded(null, { cookie })).toMatchObject({ hasKey: false, page, actor: { personId: marcus.personId } });
  expect(await guarded(key)).toMatchObject({
    ...{ hasKey: true, page: `${page}?key=${key}` },
    actor: { personId: marcus.personId, name: 'Marcus Hale' },
  });
});

it('nobody else: another key, another person, an offer that was never made, a reader who left', async () => {
  expect(await status(deriveToken('ask', `${id}:${assetId}`))).toBe(404);
  expect(await status('')).toBe(404);
  expect(await status(null)).toBe(302);
  const cookie = await signInAs(db, (await makeRequester(db)).personId);
  expect(await status(null, { cookie })).toBe(404);
  const { id: other } = await makeAsset(db);
  expect(await status(key, { params: { ...params, assetId: other } })).toBe(404);
  await db.person.update({ where: { id: marcus.personId }, data: { disabledAt: NOW } });
  expect(await status(key)).toBe(404);
});
