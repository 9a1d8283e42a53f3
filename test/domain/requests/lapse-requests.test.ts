import { expect, it } from 'vitest';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import { lapseRequests } from '~/domain/requests/lapse-requests.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
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
  await acceptAsk(db, { askId: agreed.ask.id, note: '' }, agreed.self, NOW);
  await needed(open.ask.request.id, 30);
  await needed(agreed.ask.request.id, 30);
  expect(await lapseRequests(db, NOW)).toBe(1);
  expect(await db.ask.findUniqueOrThrow({ where: { id: open.ask.id } })).toMatchObject({ status: 'WITHDRAWN' });
  expect((await stored(agreed.ask.request.id)).status).toBe('ACCEPTED');
});
