import { expect, test } from 'vitest';
import { runCheck } from '~/domain/accounts/run-check.server';
import { startCheck } from '~/domain/accounts/start-check.server';
import type { Mapping } from '~/domain/accounts/mapping';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { uploadCsv } from '#test/support/imports';

const { db, pool } = await testDatabase();
const mapping = { id: 'externalId', name: 'name' };
const lines = (count: number) =>
  ['id,name', ...Array.from({ length: count }, (_, n) => `A-${n},Works ${n}`)].join('\n');

async function started(text: string, columns: Mapping = mapping) {
  const { importId, by } = await uploadCsv(db, 'ACCOUNTS', { text });
  await startCheck(db, { importId, mapping: columns, chosen: {}, by }, NOW);
  return { importId, by };
}
const stateOf = (id: string) => db.import.findUniqueOrThrow({ where: { id } });

test('two at once are one, and both end', async () => {
  const { importId } = await started(lines(3000));
  await Promise.all([runCheck(db, importId, () => NOW), runCheck(db, importId, () => NOW)]);
  expect(await stateOf(importId)).toMatchObject({ status: 'CHECKED', counts: { new: 3000 }, progress: 0 });
  expect(await db.importRow.count({ where: { importId } })).toBe(3000);
  const checked = (await auditTrail(db)).filter(({ kind }) => kind === 'import.checked');
  expect(checked).toHaveLength(1);
});

test('says from outside how far it is; on a fault nothing is left behind, and it can be checked again', async () => {
  const { importId, by } = await started(lines(4500));
  let calls = 0;
  const clock = () => {
    calls += 1;
    if (calls === 4) throw new Error('a fault');
    return NOW;
  };
  await expect(runCheck(db, importId, clock)).rejects.toThrow('a fault');
  const { progress, status, failure } = await stateOf(importId);
  expect([status, failure]).toEqual(['MAPPING', expect.stringContaining('Nothing was written')]);
  expect(progress).toBeGreaterThanOrEqual(2000);
  expect(await db.importRow.count({ where: { importId } })).toBe(0);
  await startCheck(db, { importId, mapping, chosen: {}, by }, NOW);
  await runCheck(db, importId, () => NOW);
  expect(await stateOf(importId)).toMatchObject({ status: 'CHECKED', counts: { new: 4500 }, failure: null });
});

test('with an open question it goes back and asks', async () => {
  const columns = { ...mapping, day: 'renewalOn' };
  const { importId } = await started('id,name,day\nC-1,Tessel,01/02/2027\n', columns);
  await runCheck(db, importId, () => NOW);
  expect(await stateOf(importId)).toMatchObject({
    status: 'MAPPING',
    format: { questions: [{ column: 'day', about: 'dates', example: '01/02/2027' }] },
  });
});

test('a column that was left out before is looked at before it is read', async () => {
  const columns = { ...mapping, sum: 'annualRevenue' };
  const { importId } = await started('id,name,sum\nD-1,Tessel,"1.234,50"\nD-2,Other,"1.000"\n', columns);
  await runCheck(db, importId, () => NOW);
  const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
  expect(rows.map(({ values }) => (values as { annualRevenue: string }).annualRevenue)).toEqual(['1234.50', '1000.00']);
});

test('does nothing for an import that nobody had checked', async () => {
  const { importId } = await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nE-1,Tessel\n' });
  await runCheck(db, importId, () => NOW);
  expect(await stateOf(importId)).toMatchObject({ status: 'MAPPING' });
  await runCheck(db, 'imp_none', () => NOW);
  expect((await pool.query('SELECT FROM import_rows WHERE import_id = $1', [importId])).rowCount).toBe(0);
});
