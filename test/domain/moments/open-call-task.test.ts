import { expect, test } from 'vitest';
import { openCallTask } from '~/domain/moments/open-call-task.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { name: 'Aoife Brennan' });
const reason =
  'They declined “A call about planning” and wrote that things with us are not going well: please call me.';

const open = (accountId: string, askId: string) =>
  db.$transaction((tx) =>
    openCallTask(tx, { askId, accountId, name: 'Maren Okafor', title: 'A call about planning' }, NOW),
  );

/** The tasks of an account with the events and letters that came with them. */
async function outcome(accountId: string) {
  const tasks = await db.helpTask.findMany({ where: { accountId } });
  const events = await db.auditEvent.findMany({ where: { accountId, kind: 'help-task.opened' } });
  const letters = await db.mailMessage.findMany({
    where: { OR: tasks.map(({ id }) => ({ key: { startsWith: `help-task:${id}:` } })) },
  });
  return { tasks, events, letters };
}

test('the owner of the account gets the task, its reason, two business days and a letter, and the log says so', async () => {
  const { id } = await makeAccount(db, { ownerId: owner.id });
  await open(id, 'ask_1');
  const { tasks, events, letters } = await outcome(id);
  const dueOn = new Date('2026-11-23');
  const task = { ownerId: owner.id, title: 'Call Maren Okafor', status: 'OPEN', reasons: [reason], dueOn };
  expect(tasks).toMatchObject([task]);
  const data = { helpTaskId: tasks[0]!.id, stop: 'Asked for a call', dueOn: '2026-11-23' };
  expect(events).toMatchObject([{ at: NOW, actorId: null, data, reasons: [reason] }]);
  expect(letters).toMatchObject([{ personId: owner.id, props: { title: 'Call Maren Okafor' } }]);
});

test('once an ask, however often and at once; another ask is another task', async () => {
  const { id } = await makeAccount(db, { ownerId: owner.id });
  await Promise.all(Array.from({ length: 5 }, () => open(id, 'ask_2')));
  const once = await outcome(id);
  expect([once.tasks, once.events, once.letters].map(({ length }) => length)).toEqual([1, 1, 1]);
  await open(id, 'ask_3');
  expect((await outcome(id)).tasks).toHaveLength(2);
});

test('where nobody owns the account the task waits without a letter', async () => {
  const { id } = await makeAccount(db);
  await open(id, 'ask_4');
  const { tasks, events, letters } = await outcome(id);
  expect(tasks).toMatchObject([{ ownerId: null, status: 'OPEN' }]);
  expect([events.length, letters.length]).toEqual([1, 0]);
});
