import { expect, test } from 'vitest';
import { startImport } from '~/domain/accounts/start-import.server';
import { auditTrail, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv, uploadCsv } from '#test/support/imports';

const { db } = await testDatabase();
const checkedAt = NOW.toISOString();

test('marks, tells and queues at once', async () => {
  const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nA-1,Tessel\n' });
  expect(await startImport(db, { importId, checkedAt, by }, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({ status: 'APPLYING' });
  expect(await waitingJobs(db, 'apply-import')).toEqual([{ importId, byId: by.personId }]);
  expect((await auditTrail(db)).at(-1)).toMatchObject({ kind: 'import.started', data: { importId, isGoingOn: false } });
  expect((await startImport(db, { importId, checkedAt, by }, NOW)).ok).toBe(true);
  expect((await auditTrail(db)).at(-1)).toMatchObject({ kind: 'import.started', data: { importId, isGoingOn: true } });
});

test('refuses another dry run, nothing to write, done already, unknown', async () => {
  const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nB-1,Tessel\n' });
  const start = (id: string, at = checkedAt) => startImport(db, { importId: id, checkedAt: at, by }, NOW);
  expect(await start(importId, '2020-01-01T00:00:00.000Z')).toEqual({ ok: false, reason: 'stale' });
  expect(await start((await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nB-2,T\n' })).importId)).toEqual({
    ok: false,
    reason: 'stale',
  });
  expect(await start('imp_none')).toEqual({ ok: false, reason: 'unknown' });
  const done = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nC-1,Tessel\n' });
  expect(await start(done.importId)).toEqual({ ok: false, reason: 'done' });
  const same = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nC-1,Tessel\n' });
  expect(await start(same.importId)).toEqual({ ok: false, reason: 'nothing' });
});
