import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { NOW } from '#test/support/clock';
import { yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk, makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const reason = 'The deal is on hold.';

it('is for the requester alone', async () => {
  const by = await makeRequester(db);
  const { number, id } = await makeRequest(db, { by });
  expect(await withdrawRequest(db, { number, reason }, await makeRequester(db), NOW)).toEqual({
    ok: false,
    reason: 'gone',
  });
  expect(await withdrawRequest(db, { number, reason }, by, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
    closedAs: 'WITHDRAWN',
    closedReason: reason,
  });
  expect(await db.auditEvent.count({ where: { requestId: id, kind: 'request.withdrawn' } })).toBe(1);
  expect(await withdrawRequest(db, { number, reason }, by, NOW)).toEqual({ ok: false, reason: 'closed' });
});

it('is too late once somebody said yes', async () => {
  const { ask, self } = await makeOpenAsk(db);
  await acceptAsk(db, yesTo(ask.id), self, NOW);
  const by = { personId: ask.request.requesterId, name: 'Marcus Okafor' };
  expect(await withdrawRequest(db, { number: ask.request.number, reason }, by, NOW)).toEqual({
    ok: false,
    reason: 'accepted',
  });
});
