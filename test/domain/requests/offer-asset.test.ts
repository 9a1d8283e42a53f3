import { expect, it } from 'vitest';
import { offerAsset } from '~/domain/requests/offer-asset.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const manager = { personId, name };

it('offers a piece in a message that is a first answer, once; the clocks stand until it is answered', async () => {
  const { id, number, requesterId } = await makeRequest(db);
  const asset = await makeAsset(db);
  const offer = { number, assetId: asset.id, words: 'Would this do meanwhile?' };
  const results = await Promise.all([1, 2].map(() => offerAsset(db, offer, manager, NOW)));
  expect(results.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    { ok: true },
    { ok: false, reason: 'offered' },
  ]);
  expect(
    await db.request.findUniqueOrThrow({ where: { id }, include: { messages: true, offers: true } }),
  ).toMatchObject({
    status: 'MATCHING',
    firstAnsweredAt: NOW,
    pausedAt: NOW,
    assigneeId: personId,
    messages: [{ authorId: personId }],
    offers: [{ assetId: asset.id, wasEnough: false }],
  });
  const events = await db.auditEvent.findMany({ where: { requestId: id, actorId: personId } });
  expect(events.map(({ kind }) => kind)).toEqual(['request.asset-offered']);
  const mail = await db.mailMessage.findFirstOrThrow({ where: { message: 'request-message', personId: requesterId } });
  expect(JSON.stringify(mail.props)).toContain(asset.title);
  expect(mail.door).toMatchObject({ path: `/requests/${number}/offers/${asset.id}?key=:token` });
});

it('who follows the request reads of it, without the key that answers', async () => {
  const { id, number } = await makeRequest(db);
  const { personId: helen } = await makeRequester(db, { name: 'Helen Strand' });
  await db.requestFollower.create({ data: { requestId: id, personId: helen, why: 'The same deal.', joinedAt: NOW } });
  await offerAsset(db, { number, assetId: (await makeAsset(db)).id, words: '' }, manager, NOW);
  const mail = await db.mailMessage.findFirstOrThrow({ where: { message: 'request-message', personId: helen } });
  expect(mail).toMatchObject({ door: null, props: { headline: `${name} offered the requester an asset` } });
});

it('not one that was withdrawn, and not for a closed request', async () => {
  const { id, number } = await makeRequest(db);
  const gone = await makeAsset(db, { withdrawnAt: NOW });
  const offer = (assetId: string) => offerAsset(db, { number, assetId, words: '' }, manager, NOW);
  expect(await offer(gone.id)).toEqual({ ok: false, reason: 'no-asset' });
  await db.request.update({ where: { id }, data: { status: 'CLOSED', closedAs: 'LAPSED', closedAt: NOW } });
  expect(await offer((await makeAsset(db)).id)).toEqual({ ok: false, reason: 'closed' });
});
