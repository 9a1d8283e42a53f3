import { expect, it } from 'vitest';
import { lockRequest } from '~/domain/requests/locking.server';
import { settleRequest } from '~/domain/requests/settle-request.server';
import { askOf, makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const settle = (id: string) => db.$transaction((tx) => settleRequest(tx, id));
const statusOf = async (id: string) => (await db.request.findUniqueOrThrow({ where: { id } })).status;

it('reads the status from the asks and the owners’ answers, whatever it was before', async () => {
  const made = await makeAsking(db);
  const { id } = made.request;
  await startAsking(db, made, 'GROUP');
  const [first, second] = [await askOf(db, made, 0), await askOf(db, made, 1)];
  await db.ask.update({ where: { id: first.id }, data: { status: 'DECLINED', answeredAt: NOW } });
  await db.request.update({ where: { id }, data: { status: 'MATCHING' } });
  expect(await settle(id)).toEqual({ wanted: 1, found: 0, openAsks: 2, waitingOwners: 0 });
  expect(await statusOf(id)).toBe('WAITING_FOR_ADVOCATE');
  await db.ask.update({ where: { id: second.id }, data: { status: 'ACCEPTED', answeredAt: NOW } });
  expect(await settle(id)).toEqual({ wanted: 1, found: 1, openAsks: 1, waitingOwners: 0 });
  expect(await statusOf(id)).toBe('ACCEPTED');
  // One more is wanted now: the ask that is open counts again.
  await db.request.update({ where: { id }, data: { wanted: 2 } });
  await settle(id);
  expect(await statusOf(id)).toBe('WAITING_FOR_ADVOCATE');
});

it('waits for an owner only while one has not answered', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  const { id } = made.request;
  await startAsking(db, made, 'ONE');
  await db.request.update({ where: { id }, data: { status: 'NEW' } });
  expect(await settle(id)).toMatchObject({ openAsks: 0, waitingOwners: 1 });
  expect(await statusOf(id)).toBe('WAITING_FOR_OWNER');
  await db.ownerApproval.updateMany({ where: { requestId: id }, data: { status: 'OBJECTED', answeredAt: NOW } });
  await settle(id);
  expect(await statusOf(id)).toBe('MATCHING');
});

it.each(['SCHEDULED', 'HELD', 'CLOSED'] as const)('leaves %s alone, and still counts', async (status) => {
  const made = await makeAsking(db, { people: 1 });
  const { id } = made.request;
  await startAsking(db, made, 'ONE');
  const closed = status === 'CLOSED' ? { closedAs: 'LAPSED' as const, closedAt: NOW } : {};
  await db.request.update({ where: { id }, data: { status, ...closed } });
  expect(await settle(id)).toMatchObject({ openAsks: 1 });
  expect(await statusOf(id)).toBe(status);
});

it('of answers that come at once the last sees all of them', async () => {
  const made = await makeAsking(db, { people: 5 });
  const { id } = made.request;
  await startAsking(db, made, 'GROUP');
  const asks = await db.ask.findMany({ where: { requestId: id } });
  const left = await Promise.all(
    asks.map((ask) =>
      db.$transaction(async (tx) => {
        await lockRequest(tx, { id });
        await tx.ask.update({ where: { id: ask.id }, data: { status: 'DECLINED', answeredAt: NOW } });
        return (await settleRequest(tx, id)).openAsks;
      }),
    ),
  );
  expect(left.toSorted()).toEqual([0, 1, 2, 3, 4]);
  expect(await statusOf(id)).toBe('MATCHING');
});
