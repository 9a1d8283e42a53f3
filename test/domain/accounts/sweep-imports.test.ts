import { expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { applySlice } from '~/domain/accounts/apply-slice.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { sweepImports } from '~/domain/accounts/sweep-imports.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv } from '#test/support/imports';
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
  await applySlice(db, { importId, by }, after(1));
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

it('leaves alone one that nobody started, and one that takes long and writes all the while', async () => {
  await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nN-1,Not yet\n' });
  const { importId, by } = await started('L', 1100);
  let slice = 0;
  const clock = () => after(3 * slice++);
  await applyImport(db, { importId, byId: by.personId }, clock);
  const times = await db.importRow.groupBy({ by: ['appliedAt'], where: { importId }, orderBy: { appliedAt: 'asc' } });
  expect(times.map(({ appliedAt }) => appliedAt)).toEqual([NOW, after(3), after(6)]);
  await db.import.update({ where: { id: importId }, data: { status: 'APPLYING' } });
  expect(await sweepImports(db, after(7))).toBe(0);
  expect(await sweepImports(db, after(9))).toBe(1);
});
