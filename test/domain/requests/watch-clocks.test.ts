import { expect, it } from 'vitest';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { pauseClocks } from '~/domain/requests/pause-clocks.server';
import { watchClocks } from '~/domain/requests/watch-clocks.server';
import { connect } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { makeRequest } from '#test/support/requests-data';

const { db, url } = await testDatabase();
const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const [priya, tom, admin] = [
  await makeStaff(db, { name: 'Priya Raman' }),
  await makeStaff(db, { name: 'Tom Ek' }),
  await makeStaff(db, { name: 'Ada Lind', role: 'ADMIN' }),
];
const lettersOf = async (requestId: string) =>
  (await db.mailMessage.findMany({ where: { key: { contains: requestId } }, orderBy: { key: 'asc' } })).map(
    ({ key, toEmail }) => `${key.replace(requestId, '').replace(/per_.*/, '')} ${toEmail}`,
  );
const clockLetters = async (requestId: string) =>
  (await lettersOf(requestId)).filter((line) => line.includes('clock') || line.includes('late'));

// Submitted at NOW, a Thursday noon: the first answer is due on Friday noon.
it('warns, calls late and escalates, each once, to those it concerns', async () => {
  const { id } = await makeRequest(db);
  const everybody = [priya, tom, admin].map(({ email }) => email);
  const told = async () =>
    (await db.slaEvent.findMany({ where: { requestId: id, promise: 'FIRST_ANSWER' }, orderBy: { at: 'asc' } })).map(
      ({ kind, toldIds }) => [kind, toldIds.length],
    );
  await watchClocks(db, at('19T15:00'));
  expect(await told()).toEqual([]);
  await watchClocks(db, at('20T09:00'));
  await watchClocks(db, at('20T09:05'));
  expect(await told()).toEqual([['WARNING', 3]]);
  expect((await clockLetters(id)).sort()).toEqual(
    everybody.map((email) => `request-clock::FIRST_ANSWER:WARNING: ${email}`).sort(),
  );
  await watchClocks(db, at('20T12:01'));
  expect(await told()).toEqual([
    ['WARNING', 3],
    ['BREACH', 3],
  ]);
  const [late] = await db.mailMessage.findMany({ where: { key: `request-first-answer-late:${id}` } });
  expect(late?.props).toMatchObject({ headline: expect.stringContaining('We are late') });
  await watchClocks(db, at('20T16:01'));
  await watchClocks(db, addTime(NOW, days(2)));
  expect(await told()).toEqual([
    ['WARNING', 3],
    ['BREACH', 3],
    ['ESCALATION', 3],
  ]);
  const events = await db.auditEvent.findMany({ where: { requestId: id, kind: 'request.clock-told' } });
  expect(events).toHaveLength(3);
  expect(events[0]?.reasons).toEqual([expect.stringContaining('Nobody has answered it yet')]);
});

it('goes to who looks after it, and stands still with the clocks', async () => {
  const { id, number } = await makeRequest(db);
  const by = { personId: tom.id, name: tom.name };
  await assignRequest(db, { number, assigneeId: tom.id }, by, NOW);
  await db.$transaction((tx) => pauseClocks(tx, { requestId: id, why: 'We asked.' }, at('23T12:00')));
  await watchClocks(db, at('26T11:00'));
  expect(await clockLetters(id)).toEqual([]);
  await db.request.update({ where: { id }, data: { pausedAt: null } });
  await db.requestPause.deleteMany({ where: { requestId: id } });
  await watchClocks(db, at('26T11:00'));
  expect(await clockLetters(id)).toEqual([`request-clock::FULFIL:WARNING: ${tom.email}`]);
});

it('two workers looking at once tell once', async () => {
  const { id } = await makeRequest(db);
  const other = connect(url, { max: 4 });
  const counts = await Promise.all([db, other.db, db, other.db].map((one) => watchClocks(one, at('20T12:30'))));
  await other.db.$disconnect();
  await other.pool.end();
  expect(counts.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(1);
  expect(await db.slaEvent.count({ where: { requestId: id } })).toBe(1);
  expect(await clockLetters(id)).toHaveLength(4);
});

it('looks past a full batch of those that were told already', async () => {
  const { id, firstAnswerDueAt: dueAt } = await makeRequest(db);
  const { number: _number, triage, ...copy } = await db.request.findUniqueOrThrow({ where: { id } });
  const ids = Array.from({ length: 230 }, (_, n) => `req_copy_${String(n).padStart(3, '0')}`);
  await db.request.createMany({
    data: ids.map((one) => ({ ...copy, triage: triage ?? {}, id: one, submissionKey: one, assigneeId: tom.id })),
  });
  const told = { promise: 'FIRST_ANSWER', kind: 'BREACH', dueAt, at: NOW } as const;
  await db.slaEvent.createMany({ data: ids.slice(0, -1).map((requestId) => ({ ...told, requestId, toldIds: [] })) });
  await watchClocks(db, at('20T12:30'));
  expect(await clockLetters(ids.at(-1) ?? '')).toHaveLength(2);
});
