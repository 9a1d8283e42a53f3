import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAsset, makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('says why to the requester, takes an open ask back uncharged, and happens once', async () => {
  const { ask, manager } = await makeOpenAsk(db);
  const { number, id } = ask.request;
  const reason = 'Everybody who fits rests until January.';
  const results = await Promise.all([1, 2].map(() => closeRequest(db, { number, reason }, manager, NOW)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.request.findUniqueOrThrow({ where: { id }, include: { asks: true } })).toMatchObject({
    status: 'CLOSED',
    closedAs: 'DECLINED',
    closedReason: reason,
    asks: [{ status: 'WITHDRAWN' }],
  });
  const events = await db.auditEvent.findMany({ where: { requestId: id }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual(['request.submitted', 'ask.sent', 'ask.withdrawn', 'request.closed']);
  expect(events[3]?.reasons).toEqual([reason]);
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `request-closed:${id}` } });
  expect(mail.props).toMatchObject({ summary: reason });
});

it('answers with an asset, which counts as fulfilled', async () => {
  const { number, id } = await makeRequest(db);
  const asset = await makeAsset(db, { title: 'From spreadsheets to one plan' });
  const by = { personId: null, name: 'Priya Raman' };
  const close = (assetId: string) => closeRequest(db, { number, reason: 'This says it all.', assetId }, by, NOW);
  expect(await close('ast_none')).toEqual({ ok: false, reason: 'no-asset' });
  expect(await close(asset.id)).toEqual({ ok: true, value: undefined });
  expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
    closedAs: 'FULFILLED_BY_ASSET',
    closedAssetId: asset.id,
  });
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `request-closed:${id}` } });
  expect(mail.props).toMatchObject({ summary: expect.stringContaining(`/assets/${asset.id}`) });
});

it('knows no request of another number', async () => {
  const { manager } = await makeOpenAsk(db);
  expect(await closeRequest(db, { number: 99_999, reason: 'x' }, manager, NOW)).toEqual({ ok: false, reason: 'gone' });
});
