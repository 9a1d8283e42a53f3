import { expect, it } from 'vitest';
import { stopRound } from '~/domain/requests/stop-round.server';
import { makeAsking, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('takes open asks back with thanks, asks nobody else, and the request is free again', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'IN_ORDER');
  const { number, id } = made.request;
  expect(await stopRound(db, { number }, made.manager, NOW)).toEqual({ ok: true, value: { withdrawn: 1 } });
  expect(await standOf(db, id)).toEqual(['WITHDRAWN', 'DROPPED', 'DROPPED']);
  expect((await db.request.findUniqueOrThrow({ where: { id } })).status).toBe('MATCHING');
  const round = await db.askRound.findFirstOrThrow({ where: { requestId: id } });
  expect(round.endReason).toBe('Priya Raman stopped asking.');
  expect(await db.mailMessage.count({ where: { message: 'ask-not-needed' } })).toBe(1);
  expect(await stopRound(db, { number }, made.manager, NOW)).toEqual({ ok: false, reason: 'nothing-runs' });
  expect(await stopRound(db, { number: 0 }, made.manager, NOW)).toEqual({ ok: false, reason: 'gone' });
});

it('no owner is waited for any more', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 2 });
  await startAsking(db, made, 'GROUP');
  await stopRound(db, { number: made.request.number }, made.manager, NOW);
  const approvals = await db.ownerApproval.findMany({ where: { requestId: made.request.id } });
  expect(approvals.map(({ status }) => status)).toEqual(['DROPPED', 'DROPPED']);
});
