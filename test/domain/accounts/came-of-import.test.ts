import { expect, test } from 'vitest';
import { cameOfImport } from '~/domain/accounts/came-of-import.server';
import { lookAtAccounts } from '~/domain/signals/look-at-accounts.server';
import { addTime, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();

test('what the look right after an import found, with the way there; not what was there before or comes later', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name\nA-1,Tessel\nA-2,Corvid\n' });
  await lookAtAccounts(db, {}, addTime(NOW, -hours(48)));
  const text = 'id,name,escalation since\nA-1,Tessel,2026-11-10\n';
  const { importId } = await importCsv(db, 'ACCOUNTS', { text });
  await db.account.update({ where: { externalId: 'A-2' }, data: { churnNoticeOn: NOW } });
  const [tessel] = await db.account.findMany({ where: { externalId: 'A-1' } });
  await db.readinessDay.updateMany({ where: { accountId: tessel!.id }, data: { cell: 'ASK_NOW' } });
  await db.accountReadiness.updateMany({ data: { cell: 'ASK_NOW' } });
  await lookAtAccounts(db, {}, addTime(NOW, minutes(1)));
  const task = await db.helpTask.findFirstOrThrow({ where: { accountId: tessel!.id } });
  const came = await cameOfImport(db, { importId, kind: 'ACCOUNTS', endedAt: NOW });
  expect(came).toEqual([
    {
      ...{ what: 'stopped', accountId: tessel!.id, account: 'Tessel', to: `/help-tasks/${task.id}` },
      text: 'Stopped: Open escalation. Its owner has a help task',
    },
    {
      ...{ what: 'cell', accountId: tessel!.id, account: 'Tessel', to: `/accounts/${tessel!.id}` },
      text: 'From “Ask now” to “Leave alone”',
    },
  ]);

  await db.account.update({ where: { id: tessel!.id }, data: { escalationSince: null } });
  await lookAtAccounts(db, {}, addTime(NOW, hours(1)));
  expect(await cameOfImport(db, { importId, kind: 'ACCOUNTS', endedAt: NOW })).toEqual(came);
  const later = addTime(NOW, minutes(59));
  expect(await cameOfImport(db, { importId, kind: 'ACCOUNTS', endedAt: later })).toMatchObject([
    { what: 'ended', account: 'Tessel' },
    { what: 'cell' },
  ]);
});
