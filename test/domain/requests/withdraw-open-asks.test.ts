import { expect, it } from 'vitest';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { system } from '~/domain/audit/record.server';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { lockRequest } from '~/domain/requests/locking.server';
import { withdrawAsks, withdrawOpenAsks } from '~/domain/requests/withdraw-open-asks.server';
import { askOf, makeAsking, selfOf, standOf, startAsking, yesTo } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const reason = 'The deal was lost.';

const withdraw = (requestId: string) =>
  db.$transaction(async (tx) => {
    await lockRequest(tx, { id: requestId });
    return withdrawOpenAsks(tx, { requestId, reason, by: system, now: NOW });
  });

it('takes back what has no answer, with an event and thanks for each, and charges nobody', async () => {
  const made = await makeAsking(db);
  const { id } = made.request;
  await startAsking(db, made, 'GROUP');
  await declineAsk(db, { askId: (await askOf(db, made, 1)).id, why: 'time' }, selfOf(made, 1), NOW);
  expect(await withdraw(id)).toBe(2);
  expect(await standOf(db, id)).toEqual(['WITHDRAWN', 'DECLINED', 'WITHDRAWN']);
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'ask.withdrawn' } });
  expect(events.map(({ advocateId }) => advocateId).toSorted()).toEqual(
    [made.advocates[0]!.id, made.advocates[2]!.id].toSorted(),
  );
  for (const event of events) expect(event.reasons).toEqual([reason, 'It is not charged.']);
  for (const index of [0, 2]) {
    const ask = await askOf(db, made, index);
    expect(ask.answeredAt).toEqual(NOW);
    const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-not-needed:${ask.id}` } });
    expect(mail).toMatchObject({ personId: made.advocates[index]!.personId, props: { reason } });
    const facts = await listAskFacts(db, [ask.advocateId], NOW);
    expect(facts.get(ask.advocateId)).toMatchObject({ asked: 0, openAsk: null });
  }
});

it('leaves a yes alone, unless its status is named', async () => {
  const made = await makeAsking(db, { people: 1 });
  const { id } = made.request;
  await startAsking(db, made, 'ONE');
  await acceptAsk(db, yesTo((await askOf(db, made, 0)).id), selfOf(made, 0), NOW);
  expect(await withdraw(id)).toBe(0);
  expect(await standOf(db, id)).toEqual(['ACCEPTED']);
  const both = { requestId: id, reason, by: system, now: NOW, statuses: ['OPEN' as const, 'ACCEPTED' as const] };
  expect(await db.$transaction((tx) => withdrawAsks(tx, both))).toBe(1);
  expect(await standOf(db, id)).toEqual(['WITHDRAWN']);
});

it('of five at once one takes each back, and one letter goes out', async () => {
  const made = await makeAsking(db, { people: 2 });
  const { id } = made.request;
  await startAsking(db, made, 'GROUP');
  const counts = await Promise.all(Array.from({ length: 5 }, () => withdraw(id)));
  expect(counts.toSorted()).toEqual([0, 0, 0, 0, 2]);
  expect(await db.auditEvent.count({ where: { requestId: id, kind: 'ask.withdrawn' } })).toBe(2);
  const people = made.advocates.map(({ personId }) => personId);
  expect(await db.mailMessage.count({ where: { message: 'ask-not-needed', personId: { in: people } } })).toBe(2);
});
