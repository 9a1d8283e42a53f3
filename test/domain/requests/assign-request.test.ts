import { expect, it } from 'vitest';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const manager = async (name: string) => {
  const { id } = await makeStaff(db, { name });
  return { personId: id, name };
};

it('the first time is the first answer; later ones only change who looks after it', async () => {
  const { number, id } = await makeRequest(db);
  const [priya, tom] = [await manager('Priya Raman'), await manager('Tom Ek')];
  expect(await assignRequest(db, { number, assigneeId: priya.personId }, priya, NOW)).toEqual({
    ok: true,
    value: { assignee: 'Priya Raman' },
  });
  await assignRequest(db, { number, assigneeId: tom.personId }, priya, addTime(NOW, hours(1)));
  await assignRequest(db, { number, assigneeId: tom.personId }, priya, addTime(NOW, hours(2)));
  expect(await db.request.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'MATCHING',
    assigneeId: tom.personId,
    firstAnsweredAt: NOW,
  });
  expect(await db.auditEvent.count({ where: { requestId: id, kind: 'request.assigned' } })).toBe(2);
  expect(await db.mailMessage.count({ where: { key: `request-first-answer:${id}` } })).toBe(1);
});

it('goes to managers only, and not after the end', async () => {
  const { number } = await makeRequest(db);
  const by = await manager('Priya Raman');
  const assign = (assigneeId: string) => assignRequest(db, { number, assigneeId }, by, NOW);
  expect(await assign((await makeRequester(db)).personId)).toEqual({ ok: false, reason: 'not-a-manager' });
  await closeRequest(db, { number, reason: 'No.' }, by, NOW);
  expect(await assign(by.personId)).toEqual({ ok: false, reason: 'closed' });
});
