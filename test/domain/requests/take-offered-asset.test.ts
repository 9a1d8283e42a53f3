import { describe, expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { offerAsset } from '~/domain/requests/offer-asset.server';
import { readReport } from '~/domain/requests/report.server';
import { takeOfferedAsset } from '~/domain/requests/take-offered-asset.server';
import { connect } from '~/platform/db.server';
import { addTime, hours } from '~/platform/time';
import { yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeAsset, makeOpenAsk, makeRequest, makeRequester } from '#test/support/requests-data';

const { db, url } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const manager = { personId, name };
const LATER = addTime(NOW, hours(3));

/** A request to which an asset was offered an hour after it was made. */
async function offered() {
  const marcus = await makeRequester(db);
  const request = await makeRequest(db, { by: marcus });
  const { id: assetId } = await makeAsset(db);
  const answer = { number: request.number, assetId };
  await offerAsset(db, { ...answer, words: '' }, manager, addTime(NOW, hours(1)));
  return { ...request, marcus, assetId, answer };
}
const find = (id: string) => db.request.findUniqueOrThrow({ where: { id }, include: { offers: true, pauses: true } });
const kinds = async (requestId: string) =>
  (await db.auditEvent.findMany({ where: { requestId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);

describe('an asset offered later', () => {
  it('closes the request as fulfilled by it, once, and its time to fulfil counts without the wait', async () => {
    const { id, answer, assetId, marcus } = await offered();
    const results = await Promise.all([1, 2].map(() => takeOfferedAsset(db, answer, marcus, LATER)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await find(id)).toMatchObject({
      status: 'CLOSED',
      closedAs: 'FULFILLED_BY_ASSET',
      closedAssetId: assetId,
      closedAt: LATER,
      pausedAt: null,
      offers: [{ wasEnough: true }],
      pauses: [{ endedAt: LATER }],
    });
    expect(await kinds(id)).toEqual(['request.submitted', 'request.asset-offered', 'request.asset-enough']);
    const { all } = await readReport(db, { from: '2026-11-19', to: '2026-11-19' }, LATER);
    expect(all).toMatchObject({ fulfil: { n: 1 }, deflection: { part: 1 } });
  });

  it('takes an open ask back, not charged, and tells who follows', async () => {
    const marcus = await makeRequester(db);
    const { ask } = await makeOpenAsk(db, { request: await makeRequest(db, { by: marcus }) });
    const { id, number } = ask.request;
    const { personId: helen } = await makeRequester(db, { name: 'Helen Strand' });
    await db.requestFollower.create({ data: { requestId: id, personId: helen, why: 'The same deal.', joinedAt: NOW } });
    const { id: assetId } = await makeAsset(db);
    await offerAsset(db, { number, assetId, words: '' }, manager, NOW);
    await takeOfferedAsset(db, { number, assetId }, marcus, LATER);
    expect((await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).status).toBe('WITHDRAWN');
    const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `request-closed:${id}:${helen}` } });
    expect(mail.props).toMatchObject({ headline: expect.stringContaining('Answered: ') });
  });

  it('is not the last word once an advocate said yes', async () => {
    const marcus = await makeRequester(db);
    const { ask, self } = await makeOpenAsk(db, { request: await makeRequest(db, { by: marcus }) });
    const answer = { number: ask.request.number, assetId: (await makeAsset(db)).id };
    await offerAsset(db, { ...answer, words: '' }, manager, NOW);
    await acceptAsk(db, yesTo(ask.id), self, NOW);
    expect(await takeOfferedAsset(db, answer, marcus, LATER)).toEqual({ ok: false, reason: 'accepted' });
  });

  it('is refused to others, for what was never offered or may not be sent any more', async () => {
    const { answer, assetId, marcus } = await offered();
    const stranger = await makeRequester(db);
    const take = (change: { assetId?: string }, by = marcus) =>
      takeOfferedAsset(db, { ...answer, ...change }, by, LATER);
    expect(await take({}, stranger)).toEqual({ ok: false, reason: 'gone' });
    expect(await take({ assetId: (await makeAsset(db)).id })).toEqual({ ok: false, reason: 'no-asset' });
    await db.asset.update({ where: { id: assetId }, data: { withdrawnAt: NOW } });
    expect(await take({})).toEqual({ ok: false, reason: 'no-asset' });
  });
});

it('of the requester’s answer and a manager’s close, one counts (two connections)', async () => {
  const other = connect(url);
  for (let round = 0; round < 6; round++) {
    const { id, number, answer, marcus } = await offered();
    const take = () => takeOfferedAsset(db, answer, marcus, LATER);
    const close = () => closeRequest(other.db, { number, reason: 'The deal is lost.' }, manager, LATER);
    const acts = round % 2 ? [close, take] : [take, close];
    const results = await Promise.all<{ ok: boolean; reason?: unknown }>(acts.map((act) => act()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'closed' });
    const { closedAs } = await find(id);
    const last = (await kinds(id)).at(-1);
    expect(last).toBe(closedAs === 'FULFILLED_BY_ASSET' ? 'request.asset-enough' : 'request.closed');
  }
  await other.db.$disconnect();
  await other.pool.end();
});
