import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { endRound } from '~/domain/requests/end-round.server';
import { lockRequest } from '~/domain/requests/locking.server';
import { makeAsking, standOf, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const reason = 'Enough people said yes.';

const end = (id: string) =>
  db.$transaction(async (tx) =>
    endRound(tx, { request: (await lockRequest(tx, { id }))!, reason, by: system, now: NOW }),
  );
const endings = (requestId: string) => db.auditEvent.findMany({ where: { requestId, kind: 'round.ended' } });

it('drops whoever was not asked yet, says why, and leaves the open ask to its advocate', async () => {
  const made = await makeAsking(db);
  const { roundId } = await startAsking(db, made, 'IN_ORDER');
  const { id, number } = made.request;
  await end(id);
  expect(await standOf(db, id)).toEqual(['OPEN', 'DROPPED', 'DROPPED']);
  const round = await db.askRound.findUniqueOrThrow({ where: { id: roundId }, include: { places: true } });
  expect(round).toMatchObject({ endedAt: NOW, endReason: reason });
  const dropped = round.places.filter(({ status }) => status === 'DROPPED');
  expect(dropped.map((place) => place.reason)).toEqual([reason, reason]);
  expect(await endings(id)).toMatchObject([{ at: NOW, actorId: null, data: { number, roundId }, reasons: [reason] }]);
});

it('ends once, of five who end it at the same time', async () => {
  const made = await makeAsking(db);
  await startAsking(db, made, 'IN_ORDER');
  await Promise.all(Array.from({ length: 5 }, () => end(made.request.id)));
  expect(await endings(made.request.id)).toHaveLength(1);
});

it('waits for no owner any more, and keeps what one has answered; without a round nothing ends', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 2 });
  const { id, number } = made.request;
  for (const { id: advocateId } of made.advocates) await askOwner(db, { number, advocateId }, made.manager, NOW);
  const answered = { requestId_advocateId: { requestId: id, advocateId: made.advocates[0]!.id } };
  await db.ownerApproval.update({ where: answered, data: { status: 'AGREED', answeredAt: NOW } });
  await end(id);
  const approvals = await db.ownerApproval.findMany({ where: { requestId: id } });
  expect(approvals.map(({ status }) => status).toSorted()).toEqual(['AGREED', 'DROPPED']);
  expect(await endings(id)).toEqual([]);
});
