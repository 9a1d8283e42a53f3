import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { pauseClocks } from '~/domain/requests/pause-clocks.server';
import { resumeClocks } from '~/domain/requests/resume-clocks.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { yesTo } from '#test/support/asking';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const pause = (requestId: string, at: Date) =>
  db.$transaction((tx) => pauseClocks(tx, { requestId, why: 'We asked which product.' }, at));
const resume = (requestId: string, at: Date) => db.$transaction((tx) => resumeClocks(tx, { requestId }, at));
const find = (id: string) => db.request.findUniqueOrThrow({ where: { id } });
const dueOf = async (id: string) => {
  const { firstAnswerDueAt, fulfilDueAt } = await find(id);
  return [firstAnswerDueAt, fulfilDueAt].map((due) => due.toISOString());
};
const somebody = async () => {
  const { id, name } = await makeStaff(db);
  return { personId: id, name };
};

// NOW is a Thursday noon; eight hours later is Friday noon, five days later the Thursday after.
it('both promises fall due later by the business time that passed', async () => {
  const { id } = await makeRequest(db);
  expect(await dueOf(id)).toEqual(['2026-11-20T12:00:00.000Z', '2026-11-26T12:00:00.000Z']);
  await pause(id, addTime(NOW, hours(1)));
  const back = new Date('2026-11-20T10:00:00Z'); // four hours on Thursday, one on Friday
  await Promise.all([resume(id, back), resume(id, back)]);
  await resume(id, addTime(back, hours(3)));
  expect(await dueOf(id)).toEqual(['2026-11-20T17:00:00.000Z', '2026-11-26T17:00:00.000Z']);
  expect(await find(id)).toMatchObject({ pausedAt: null });
  expect(await db.requestPause.findMany({ where: { requestId: id } })).toMatchObject([{ endedAt: back }]);
});

it('a promise kept before keeps its due time; one kept meanwhile moves by what passed until then', async () => {
  const by = await somebody();
  const { id, number } = await makeRequest(db);
  await assignRequest(db, { number, assigneeId: by.personId }, by, NOW);
  await pause(id, NOW);
  await resume(id, addTime(NOW, hours(2)));
  expect(await dueOf(id)).toEqual(['2026-11-20T12:00:00.000Z', '2026-11-26T14:00:00.000Z']);

  const { ask, self } = await makeOpenAsk(db);
  await pause(ask.requestId, NOW);
  await acceptAsk(db, yesTo(ask.id, addTime(NOW, hours(1))), self, addTime(NOW, hours(1)));
  await resume(ask.requestId, addTime(NOW, hours(4)));
  expect(await dueOf(ask.requestId)).toEqual(['2026-11-20T12:00:00.000Z', '2026-11-26T13:00:00.000Z']);
});

it('ends with the request', async () => {
  const { id, number } = await makeRequest(db);
  await pause(id, NOW);
  await closeRequest(db, { number, reason: 'No.' }, await somebody(), addTime(NOW, hours(1)));
  expect(await find(id)).toMatchObject({ pausedAt: null, status: 'CLOSED' });
  expect(await db.requestPause.count({ where: { requestId: id, endedAt: null } })).toBe(0);
});
