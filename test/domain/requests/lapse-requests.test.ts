import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { lapseRequests } from '~/domain/requests/lapse-requests.server';
import { withdrawRequest } from '~/domain/requests/withdraw-request.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { askOf, makeAsking, selfOf, startAsking, yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const needed = (id: string, daysAgo: number) =>
  db.request.update({ where: { id }, data: { neededBy: addTime(NOW, -days(daysAgo)) } });
const stored = (id: string) => db.request.findUniqueOrThrow({ where: { id } });

it('ends what is a week past its day, once, with the reason, an event and a letter', async () => {
  const { id } = await makeRequest(db);
  await needed(id, 8);
  expect(await lapseRequests(db, addTime(NOW, -days(1)))).toBe(0);
  const [first, second] = await Promise.all([lapseRequests(db, NOW), lapseRequests(db, NOW)]);
  expect(first + second).toBe(1);
  expect(await stored(id)).toMatchObject({ status: 'CLOSED', closedAs: 'LAPSED' });
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'request.lapsed' } });
  expect(events).toHaveLength(1);
  expect(events[0]?.reasons[0]).toContain('nobody was found in time');
  expect(await db.mailMessage.count({ where: { key: `request-lapsed:${id}` } })).toBe(1);
});

it('takes an open ask back, and leaves alone what somebody said yes to', async () => {
  const open = await makeOpenAsk(db);
  const agreed = await makeOpenAsk(db);
  await acceptAsk(db, yesTo(agreed.ask.id), agreed.self, NOW);
  await needed(open.ask.request.id, 30);
  await needed(agreed.ask.request.id, 30);
  expect(await lapseRequests(db, NOW)).toBe(1);
  expect(await db.ask.findUniqueOrThrow({ where: { id: open.ask.id } })).toMatchObject({ status: 'WITHDRAWN' });
  expect((await stored(agreed.ask.request.id)).status).toBe('ACCEPTED');
});

it('one yes of two wanted is a yes: it neither lapses, nor is it withdrawn by its requester; it can be done', async () => {
  const made = await makeAsking(db, { people: 2, wanted: 2 });
  await startAsking(db, made, 'GROUP');
  const { id: askId } = await askOf(db, made, 0);
  await acceptAsk(db, yesTo(askId), selfOf(made, 0), NOW);
  await needed(made.request.id, 30);
  expect((await stored(made.request.id)).status).toBe('WAITING_FOR_ADVOCATE');
  expect(await lapseRequests(db, NOW)).toBe(0);
  const { number, requesterId } = made.request;
  const by = { personId: requesterId, name: 'Marcus Okafor' };
  expect(await withdrawRequest(db, { number, reason: 'On hold.' }, by, NOW)).toEqual({ ok: false, reason: 'accepted' });
  expect(await completeRequest(db, { number, minutes: 30, ownerId: requesterId }, by, NOW)).toMatchObject({ ok: true });
  expect(await db.ask.findUniqueOrThrow({ where: { id: askId } })).toMatchObject({ status: 'DONE' });
});
