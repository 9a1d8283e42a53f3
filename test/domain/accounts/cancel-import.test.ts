import { expect, test } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { cancelImport } from '~/domain/accounts/cancel-import.server';
import { rejectedLines } from '~/domain/accounts/import-report.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { auditTrail, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const file = (prefix: string, count: number) =>
  ['id,name', ...Array.from({ length: count }, (_, index) => `${prefix}-${index},Works ${index}`)].join('\n');

async function started(prefix: string, count: number) {
  const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: file(prefix, count) });
  await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
  return { importId, by };
}

test('stopped between two slices: what is written stays, the rest is reported and goes in the next time', async () => {
  const { importId, by } = await started('S', 1500);
  let slices = 0;
  // Whoever stops it comes while the first slice is written.
  const clock = () => {
    if (++slices === 3) throw new Error('the worker is asked no more');
    return NOW;
  };
  await expect(applyImport(db, { importId, byId: by.personId }, clock)).rejects.toThrow();
  expect(await cancelImport(db, { importId, by }, NOW)).toEqual({ ok: true, value: undefined });
  expect(await db.account.count({ where: { externalId: { startsWith: 'S-' } } })).toBe(1000);
  expect(await db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
    status: 'CANCELLED',
    counts: { new: 1000, changed: 0, rejected: 500, moved: 0, stopped: 500 },
  });
  expect((await auditTrail(db)).at(-1)).toMatchObject({ kind: 'import.cancelled', data: { new: 1000, stopped: 500 } });
  expect(await waitingJobs(db, 'look-at-accounts')).toEqual([{}]);

  await applyImport(db, { importId, byId: by.personId }, () => NOW);
  expect(await db.account.count({ where: { externalId: { startsWith: 'S-' } } })).toBe(1000);
  const report = await rejectedLines(db, importId);
  expect(report).toContain('The import was stopped before this line.');
  const { counts } = await importCsv(db, 'ACCOUNTS', { text: report });
  expect(counts).toMatchObject({ new: 500, rejected: 0 });
  const again = await checkedCsv(db, 'ACCOUNTS', { text: file('S', 1500) });
  expect(again.counts).toMatchObject({ new: 0, unchanged: 1500 });
});

test('race: it is stopped or done, and the report says which', async () => {
  const { importId, by } = await started('R', 2100);
  const [, stopped] = await Promise.all([
    applyImport(db, { importId, byId: by.personId }, () => NOW),
    cancelImport(db, { importId, by }, NOW),
  ]);
  const { status, counts } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  expect(status).toBe(stopped.ok ? 'CANCELLED' : 'APPLIED');
  expect(await db.account.count({ where: { externalId: { startsWith: 'R-' } } })).toBe((counts as { new: number }).new);
});

test('refuses what is not running, and what nobody knows', async () => {
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nD-1,Done\n' });
  expect(await cancelImport(db, { importId, by }, NOW)).toEqual({ ok: false, reason: 'not-running' });
  expect(await cancelImport(db, { importId: 'imp_none', by }, NOW)).toEqual({ ok: false, reason: 'unknown' });
});
