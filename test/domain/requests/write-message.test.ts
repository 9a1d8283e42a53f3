import { expect, it } from 'vitest';
import { closeRequest } from '~/domain/requests/close-request.server';
import { findConversation } from '~/domain/requests/messages.server';
import { writeMessage } from '~/domain/requests/write-message.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const manager = async (name: string) => ({ personId: (await makeStaff(db, { name })).id, name, seesAll: true });
const [priya, tom] = [await manager('Priya Raman'), await manager('Tom Ek')];
const find = (id: string) => db.request.findUniqueOrThrow({ where: { id } });
const letters = (id: string) =>
  db.mailMessage.findMany({
    where: { message: 'request-message', props: { path: ['actionUrl'], string_contains: id } },
  });

it('a question is the first answer and pauses the clocks; its answer lets them run again', async () => {
  const requester = await makeRequester(db);
  const marcus = { ...requester, seesAll: false };
  const { id, number } = await makeRequest(db, { by: requester });
  const ask = { number, body: 'Which product?\n\nAnd how many sites?', isQuestion: true };
  expect(await writeMessage(db, ask, priya, NOW)).toEqual({ ok: true });
  expect(await find(id)).toMatchObject({
    firstAnsweredAt: NOW,
    pausedAt: NOW,
    status: 'MATCHING',
    assigneeId: priya.personId,
  });
  const [question] = await letters(`/requests/${number}`);
  expect(question).toMatchObject({
    personId: requester.personId,
    props: {
      headline: 'Priya Raman asks you something',
      paragraphs: [{ text: 'Which product?' }, { text: 'And how many sites?' }],
    },
  });
  const later = addTime(NOW, hours(2));
  await writeMessage(db, { number, body: 'The planner, three.', isQuestion: true }, marcus, later);
  expect(await find(id)).toMatchObject({ pausedAt: null, fulfilDueAt: new Date('2026-11-26T14:00:00Z') });
  const answers = (await letters(`/requests/${number}`)).filter(({ personId }) => personId !== requester.personId);
  expect(answers.map(({ personId }) => personId)).toEqual([priya.personId]);
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'request.message-written' } });
  expect(events.map(({ data }) => data)).toMatchObject([{ isQuestion: true }, { isQuestion: false }]);
});

it('what nobody asked for reaches all managers, and pauses nothing', async () => {
  const requester = await makeRequester(db);
  const { id, number } = await makeRequest(db, { by: requester });
  await writeMessage(db, { number, body: 'It is urgent.', isQuestion: false }, { ...requester, seesAll: false }, NOW);
  const told = (await letters(`/requests/${number}`)).map(({ personId }) => personId);
  expect(told.sort()).toEqual([priya.personId, tom.personId].sort());
  expect(await find(id)).toMatchObject({ firstAnsweredAt: null, pausedAt: null });
});

it('who follows the request reads along, and has nothing to answer', async () => {
  const { id, number } = await makeRequest(db);
  const { personId } = await makeRequester(db, { name: 'Helen Strand' });
  await db.requestFollower.create({ data: { requestId: id, personId, why: 'The same deal.', joinedAt: NOW } });
  await writeMessage(db, { number, body: 'Which product?', isQuestion: true }, priya, NOW);
  const [letter] = (await letters(`/requests/${number}`)).filter((one) => one.personId === personId);
  expect(letter?.props).toMatchObject({ headline: 'Priya Raman asked the requester something' });
  const helen = { personId, seesAll: false, timeZone: 'Europe/London' };
  expect(await findConversation(db, id, helen)).toMatchObject({ mayWrite: false, messages: [{ isQuestion: true }] });
});

it('is refused for others’ requests and closed ones', async () => {
  const { number } = await makeRequest(db);
  const stranger = { ...(await makeRequester(db)), seesAll: false };
  const message = { number, body: 'Hello?', isQuestion: false };
  expect(await writeMessage(db, message, stranger, NOW)).toEqual({ ok: false, reason: 'gone' });
  await closeRequest(db, { number, reason: 'No.' }, priya, NOW);
  expect(await writeMessage(db, message, priya, NOW)).toEqual({ ok: false, reason: 'closed' });
});
