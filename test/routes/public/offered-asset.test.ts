import { expect, it } from 'vitest';
import { offerAsset } from '~/domain/requests/offer-asset.server';
import { offerKeyOf, offerPurpose } from '~/domain/requests/offered';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, hours, systemNow } from '~/platform/time';
import { action, loader } from '~/routes/public/offered-asset';
import { loader as requestLoader } from '~/routes/staff/request';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const manager = await signInAs(db, personId);
const now = systemNow();

async function offered() {
  const marcus = await makeRequester(db);
  const { id, number } = await makeRequest(db, { by: marcus }, addTime(now, -hours(1)));
  const { id: assetId } = await makeAsset(db);
  await offerAsset(db, { number, assetId, words: '' }, { personId, name }, now);
  const page = `/requests/${number}/offers/${assetId}`;
  const path = `${page}?key=${deriveToken(offerPurpose, offerKeyOf(id, assetId))}`;
  return { id, marcus, number, assetId, page, path, params: { number: String(number), assetId } };
}
const statusOf = async (id: string) => (await db.request.findUniqueOrThrow({ where: { id } })).status;

it('answers nothing when it is opened; the button by the key closes the request, once (M7)', async () => {
  const { id, path, params, marcus, number } = await offered();
  const cookie = await signInAs(db, marcus.personId);
  const { request } = await requestLoader(get(`/requests/${number}`, { cookie, params }));
  expect(request.offers).toMatchObject([{ isWaiting: true }]);
  expect(await loader(get(path, { params }))).toMatchObject({ isOpen: true, wasEnough: false });
  expect(await statusOf(id)).toBe('MATCHING');
  const answer = await action(post(path, { answer: 'enough' }, { params }));
  expect((answer as Response).headers.get('location')).toBe(path);
  expect(await loader(get(path, { params }))).toMatchObject({ isOpen: false, wasEnough: true });
  expect(await action(post(path, { answer: 'enough' }, { params }))).toMatchObject({ init: { status: 409 } });
});

it('takes a no signed in, and wants to know why', async () => {
  const { id, marcus, number, page, params } = await offered();
  const cookie = await signInAs(db, marcus.personId);
  const say = (why: string) => action(post(page, { answer: 'not-enough', why }, { params, cookie }));
  expect(await say(' ')).toMatchObject({
    data: { fault: { errors: { why: ['Say in a few words what is missing'] } } },
  });
  expect(((await say('No numbers.')) as Response).headers.get('location')).toBe(`/requests/${number}`);
  expect(await loader(get(page, { params, cookie }))).toMatchObject({ notEnough: 'No numbers.', isOpen: true });
  expect(await statusOf(id)).toBe('MATCHING');
});

it('is the requester’s alone: not a manager’s, not a wrong key’s, nor that of who left', async () => {
  const { marcus, page, path, params } = await offered();
  const status = (thrown: unknown) => (thrown as Response).status;
  expect(await loader(get(page, { params, cookie: manager })).catch(status)).toBe(404);
  expect(await loader(get(`${page}?key=${deriveToken(offerPurpose, 'x')}`, { params })).catch(status)).toBe(404);
  await db.person.update({ where: { id: marcus.personId }, data: { disabledAt: now } });
  expect(await loader(get(path, { params })).catch(status)).toBe(404);
});
