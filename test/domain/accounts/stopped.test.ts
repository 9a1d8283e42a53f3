import { expect, it } from 'vitest';
import { listStopped, StoppedSearch } from '~/domain/accounts/stopped.server';
import { newId } from '~/platform/id';
import { makeReading, stopByUpsell } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('lists stopped accounts with each stop and who was called to help', async () => {
  const aoife = await makeStaff(db, { name: 'Aoife Brennan' });
  const wren = await makeAccount(db, { name: 'Wren & Tallow', ownerId: aoife.id });
  const stop = await stopByUpsell(db, wren.id);
  const notice = { ...stop, moment: 0, occurrence: 'churn-notice:2026-11-01', text: 'They gave notice.' };
  await makeReading(db, wren.id, { stops: [notice, stop] });
  const task = { accountId: wren.id, ownerId: aoife.id, moment: 13, occurrence: stop.occurrence, title: 'Help first' };
  const when = { since: NOW, dueOn: new Date('2026-11-26'), createdAt: NOW };
  const { id } = await db.helpTask.create({ data: { id: newId('help'), ...task, ...when, reasons: [] } });
  await makeReading(db, (await makeAccount(db)).id);
  const { accounts, total } = await listStopped(db, StoppedSearch.parse({}));
  expect(total).toBe(1);
  expect(accounts).toMatchObject([
    {
      id: wren.id,
      name: 'Wren & Tallow',
      owner: 'Aoife Brennan',
      stops: [
        { name: 'Churn notice', text: 'They gave notice.', help: null },
        { ...stop, name: 'Enters upsell', help: { id, owner: 'Aoife Brennan', dueOn: new Date('2026-11-26') } },
      ],
    },
  ]);
  expect((await listStopped(db, StoppedSearch.parse({ q: 'halden' }))).total).toBe(0);
  await db.helpTask.update({ where: { id }, data: { status: 'DONE', closedAt: NOW } });
  const after = await listStopped(db, StoppedSearch.parse({}));
  expect(after.accounts[0]?.stops.map(({ help }) => help)).toEqual([null, null]);
});
