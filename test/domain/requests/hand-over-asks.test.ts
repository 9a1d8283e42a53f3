import { expect, it } from 'vitest';
import { handOverAsks } from '~/domain/requests/hand-over-asks.server';
import { makeAskOf } from '#test/support/advocates';
import { makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('gives turns, owners’ answers and “not now” as well; of two, the objection and the later day stay', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 2 });
  await startAsking(db, made, 'GROUP');
  const [to, from] = made.advocates.map(({ id }) => id) as [string, string];
  const pair = { requestId_advocateId: { requestId: made.request.id, advocateId: from } };
  const no = { status: 'OBJECTED', objectsUntil: new Date('2026-12-01') } as const;
  await db.ownerApproval.update({ where: pair, data: no });
  const hold = (advocateId: string, day: string) => ({
    advocateId,
    activity: 'REFERENCE_CALL' as const,
    until: new Date(day),
    setAt: NOW,
  });
  await db.activityHold.createMany({ data: [hold(to, '2026-12-01'), hold(from, '2027-01-04')] });
  await db.$transaction((tx) => handOverAsks(tx, { from, to }));
  const where = { advocateId: to };
  expect(await db.ownerApproval.findMany({ where })).toMatchObject([no]);
  expect(await db.activityHold.findMany({ where })).toMatchObject([{ until: new Date('2027-01-04') }]);
  expect(await db.askRoundPlace.count({ where })).toBe(1);
  expect(await db.askRoundPlace.count({ where: { advocateId: from } })).toBe(0);
});

it.each([
  ['2026-12-01', '2027-01-04', '2027-01-04'],
  ['2026-12-01', null, '2026-12-01'],
  [null, '2026-12-01', '2026-12-01'],
])('of two objections, until %s and %s, the one for longer stays with both reasons', async (first, second, until) => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 2 });
  await startAsking(db, made, 'GROUP');
  const [to, from] = made.advocates.map(({ id }) => id) as [string, string];
  const object = (advocateId: string, day: string | null, reason: string) => {
    const where = { requestId_advocateId: { requestId: made.request.id, advocateId } };
    const objectsUntil = day && new Date(day);
    return db.ownerApproval.update({ where, data: { status: 'OBJECTED', objectsUntil, reason } });
  };
  const objections = [await object(to, first, 'In talks.'), await object(from, second, 'New board.')];
  await db.$transaction((tx) => handOverAsks(tx, { from, to }));
  const [stays, ...others] = await db.ownerApproval.findMany({ where: { requestId: made.request.id } });
  expect(others).toEqual([]);
  expect(stays).toMatchObject({ advocateId: to, objectsUntil: new Date(until) });
  expect(stays!.accountId).toBe(objections[first === until ? 0 : 1]!.accountId);
  expect(stays!.reason!.split(' · ').sort()).toEqual(['In talks.', 'New board.']);
});

it('gives asks to another advocate, and nobody else’s', async () => {
  const [from, to, other] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  await makeAskOf(db, from.id, { status: 'DONE' });
  await makeAskOf(db, other.id, { status: 'DONE' });
  await db.$transaction((tx) => handOverAsks(tx, { from: from.id, to: to.id }));
  const asks = await db.ask.findMany({ select: { advocateId: true } });
  expect(asks.map(({ advocateId }) => advocateId).sort()).toEqual([to.id, other.id].sort());
});
