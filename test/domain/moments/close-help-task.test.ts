import { expect, it } from 'vitest';
import { closeHelpTask } from '~/domain/moments/close-help-task.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeHelpTask } from '#test/support/moments';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { role: 'REQUESTER', team: 'CUSTOMER_SUCCESS', name: 'Dario Conti' });
const by = { personId: owner.id, name: owner.name, role: owner.role };
const note = 'Called Farah; the import works again.';

it('closes it once with what was done, by the owner of the account', async () => {
  const { id: accountId } = await makeAccount(db, { ownerId: owner.id });
  const { id } = await makeHelpTask(db, { accountId });
  const close = () => closeHelpTask(db, { id, note }, by, NOW);
  const results = await Promise.all([close(), close()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'closed' });
  expect(await db.helpTask.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ status: 'DONE', closedAt: NOW, closedById: owner.id, closedNote: note, endedAt: null },
  });
  const events = await db.auditEvent.findMany({ where: { kind: 'help-task.closed', accountId } });
  expect(events).toMatchObject([{ actorId: owner.id, reasons: [note] }]);
});

it('is a 404 for whoever does not own the account', async () => {
  const { id } = await makeHelpTask(db, { accountId: (await makeAccount(db)).id });
  expect(await closeHelpTask(db, { id, note }, by, NOW)).toEqual({ ok: false, reason: 'gone' });
});
