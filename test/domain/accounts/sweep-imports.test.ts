import { expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { rejectedLines, wholeDifference } from '~/domain/accounts/import-report.server';
import { runCheck } from '~/domain/accounts/run-check.server';
import { startCheck } from '~/domain/accounts/start-check.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { sweepImports } from '~/domain/accounts/sweep-imports.server';
import { addTime, days, minutes } from '~/platform/time';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv, uploadCsv } from '#test/support/imports';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const after = (amount: number) => addTime(NOW, minutes(amount));

/** Payloads of the jobs that wait for this import. */
async function queued(importId: string) {
  const jobs = await db.$queryRaw<{ data: { importId: string; byId: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'apply-import' AND data->>'importId' = ${importId}`;
  return jobs.map(({ data }) => data);
}

/** An import of `count` accounts that somebody other than its uploader started, and whose worker has taken its job. */
async function started(prefix: string, count: number) {
  const lines = Array.from({ length: count }, (_, index) => `${prefix}-${index},Works ${index}`);
  const { importId } = await checkedCsv(db, 'ACCOUNTS', { text: ['id,name', ...lines].join('\n') });
  const { id: personId, name } = await makeStaff(db, { name: 'Ana Kovač' });
  const by = { personId, name };
  await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
  await db.$executeRaw`UPDATE pgboss.job SET state = 'active' WHERE name = 'apply-import'`;
  return { importId, by };
}

it('wakes an import whose worker was killed after a slice, and it ends as if nothing had been', async () => {
  const { importId, by } = await started('K', 700);
  await db.import.update({ where: { id: importId }, data: { aliveAt: after(1) } });
  expect(await sweepImports(db, after(2))).toBe(0);
  expect(await queued(importId)).toHaveLength(1);

  expect(await sweepImports(db, after(4))).toBe(1);
  const job = { importId, byId: by.personId };
  expect(await queued(importId)).toEqual([job, job]);

  await Promise.all([applyImport(db, job, () => after(5)), applyImport(db, job, () => after(5))]);
  expect(await db.account.count({ where: { externalId: { startsWith: 'K-' } } })).toBe(700);
  expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({
    status: 'APPLIED',
    counts: { new: 700, moved: 0 },
  });
  expect(await sweepImports(db, after(60))).toBe(0);
});

it('wakes one that was killed before its first line', async () => {
  const { importId } = await started('B', 3);
  expect(await sweepImports(db, after(3))).toBe(1);
  expect(await queued(importId)).toHaveLength(2);
  await db.import.update({ where: { id: importId }, data: { status: 'FAILED' } });
});

it('wakes one that was being taken back', async () => {
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nU-1,Undone\n' });
  const data = { status: 'UNDOING' as const, runById: by.personId, aliveAt: NOW };
  await db.import.update({ where: { id: importId }, data });
  expect(await sweepImports(db, after(3))).toBe(1);
  expect(await waitingJobs(db, 'undo-import')).toEqual([{ importId, byId: by.personId }]);
  await db.import.update({ where: { id: importId }, data: { status: 'UNDONE' } });
});

it('leaves alone one that nobody started, and one that takes long and writes all the while', async () => {
  await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nN-1,Not yet\n' });
  const { importId, by } = await started('L', 2100);
  let slice = 0;
  const clock = () => after(3 * slice++);
  await applyImport(db, { importId, byId: by.personId }, clock);
  const { aliveAt } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { aliveAt: true } });
  expect(aliveAt).toEqual(after(12)); // taken up, three slices, the end
  await db.import.update({ where: { id: importId }, data: { status: 'APPLYING' } });
  expect(await sweepImports(db, after(13))).toBe(0);
  expect(await sweepImports(db, after(15))).toBe(1);
  await db.import.update({ where: { id: importId }, data: { status: 'APPLIED' } });
});

it('wakes a dry run whose worker was killed', async () => {
  const { importId, by } = await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nC-1,Check\n' });
  await startCheck(db, { importId, mapping: { id: 'externalId', name: 'name' }, chosen: {}, by }, NOW);
  await db.$executeRaw`UPDATE pgboss.job SET state = 'active' WHERE name = 'check-import'`;
  expect(await sweepImports(db, after(1))).toBe(0);
  expect(await sweepImports(db, after(3))).toBe(1);
  expect(await waitingJobs(db, 'check-import')).toEqual([{ importId }]);
  await runCheck(db, importId, () => after(4));
  expect(await sweepImports(db, after(60))).toBe(0);
});

it('lets a file go a month after it was imported; its report stays', async () => {
  const { importId } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nK-1,Kept\nK-1,Kept otherwise\n' });
  const piecesAt = async (day: number) => {
    await sweepImports(db, addTime(NOW, days(day)));
    return db.importPiece.count({ where: { importId } });
  };
  expect(await piecesAt(29)).toBe(1);
  expect(await piecesAt(31)).toBe(0);
  expect(await rejectedLines(db, importId)).toContain('Same id as line 2 with other content.');
  expect(await wholeDifference(db, importId)).toContain('K-1');
});

it('lets an upload go whole that nobody had imported within a month', async () => {
  const { importId } = await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nM-1,Mapped\n' });
  const checked = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nM-2,Checked\n' });
  const ids = [importId, checked.importId];
  const leftAt = async (day: number) => {
    await sweepImports(db, addTime(NOW, days(day)));
    return db.import.count({ where: { id: { in: ids } } });
  };
  await db.import.update({ where: { id: importId }, data: { aliveAt: addTime(NOW, days(5)) } });
  expect(await leftAt(29)).toBe(2);
  expect(await leftAt(31)).toBe(1);
  expect(await leftAt(36)).toBe(0);
  expect(await db.importRow.count({ where: { importId: checked.importId } })).toBe(0);
  const told = await db.auditEvent.findMany({ where: { kind: 'import.let-go' }, select: { data: true } });
  expect(told.map(({ data }) => (data as { importId: string }).importId)).toEqual(expect.arrayContaining(ids));
});
