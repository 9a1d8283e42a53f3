import { expect, test } from 'vitest';
import { startCheck } from '~/domain/accounts/start-check.server';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { importCsv, uploadCsv } from '#test/support/imports';

const { db } = await testDatabase();
const mapping = { id: 'externalId', name: 'name' };

test('keeps what was chosen, marks and queues at once; one at a time', async () => {
  const { importId, by } = await uploadCsv(db, 'ACCOUNTS', { text: 'id,name,day\nA-1,Tessel,01/02/2026\n' });
  const chosen = { day: { dates: 'mdy' as const } };
  const columns = { ...mapping, day: 'renewalOn' };
  expect(await startCheck(db, { importId, mapping: columns, chosen, by }, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
    ...{ status: 'CHECKING', mapping: columns, progress: 0, aliveAt: NOW, runById: by.personId },
    format: { chosen },
  });
  expect(await waitingJobs(db, 'check-import')).toEqual([{ importId }]);
  expect(await startCheck(db, { importId, mapping, chosen: {}, by }, NOW)).toEqual({
    ok: false,
    reason: { kind: 'closed' },
  });
});

test('race: of two that press at once one starts it', async () => {
  const { importId, by } = await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nB-1,Tessel\n' });
  const press = () => startCheck(db, { importId, mapping, chosen: {}, by }, NOW);
  const results = await Promise.all([press(), press(), press()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('refuses a mapping that cannot be used, an unknown import, and one that is done', async () => {
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nC-1,Tessel\n' });
  const start = (id: string, columns: Record<string, string>) =>
    startCheck(db, { importId: id, mapping: columns, chosen: {}, by }, NOW);
  expect(await start('imp_none', mapping)).toEqual({ ok: false, reason: { kind: 'unknown' } });
  expect(await start(importId, mapping)).toEqual({ ok: false, reason: { kind: 'closed' } });
  expect(await start(importId, { id: 'externalId' })).toMatchObject({ ok: false, reason: { kind: 'mapping' } });
});
