import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { offerAsset } from '~/domain/requests/offer-asset.server';
import { refuseOfferedAsset } from '~/domain/requests/refuse-offered-asset.server';
import { takeOfferedAsset } from '~/domain/requests/take-offered-asset.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const manager = { personId, name };
const marcus = await makeRequester(db);
const LATER = addTime(NOW, hours(2));

async function offered() {
  const { id, number, fulfilDueAt } = await makeRequest(db, { by: marcus });
  const { id: assetId } = await makeAsset(db);
  await offerAsset(db, { number, assetId, words: '' }, manager, addTime(NOW, hours(1)));
  return { id, number, fulfilDueAt, refusal: { number, assetId, why: 'It says nothing of chilled sites.' } };
}

it('says why, once, to whoever looks after it; the clocks run again', async () => {
  const { id, refusal, fulfilDueAt } = await offered();
  const results = await Promise.all([1, 2].map(() => refuseOfferedAsset(db, refusal, marcus, LATER)));
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'answered' });
  const include = { offers: true, messages: { orderBy: { writtenAt: 'asc' } } } as const;
  expect(await db.request.findUniqueOrThrow({ where: { id }, include })).toMatchObject({
    status: 'MATCHING',
    pausedAt: null,
    fulfilDueAt: addTime(fulfilDueAt, hours(1)),
    offers: [{ wasEnough: false, notEnough: refusal.why }],
    messages: [{}, { body: expect.stringContaining(refusal.why), authorId: marcus.personId }],
  });
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'request.asset-not-enough' } });
  expect(events.map(({ reasons }) => reasons)).toEqual([[refusal.why]]);
  const where = { message: 'request-message', personId, props: { path: ['headline'], string_contains: marcus.name } };
  expect(await db.mailMessage.count({ where })).toBe(1);
  expect(await takeOfferedAsset(db, refusal, marcus, LATER)).toEqual({ ok: true });
});

it('is refused to others, for what was never offered, and once it is closed', async () => {
  const { number, refusal } = await offered();
  const stranger = await makeRequester(db);
  expect(await refuseOfferedAsset(db, refusal, stranger, LATER)).toEqual({ ok: false, reason: 'gone' });
  const other = { ...refusal, assetId: (await makeAsset(db)).id };
  expect(await refuseOfferedAsset(db, other, marcus, LATER)).toEqual({ ok: false, reason: 'gone' });
  await closeRequest(db, { number, reason: 'No.' }, manager, LATER);
  expect(await refuseOfferedAsset(db, refusal, marcus, LATER)).toEqual({ ok: false, reason: 'closed' });
});
