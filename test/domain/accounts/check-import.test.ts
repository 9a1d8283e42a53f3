import { expect, test } from 'vitest';
import { checkImport } from '~/domain/accounts/check-import.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv, uploadCsv } from '#test/support/imports';

const { db } = await testDatabase();
const rowsOf = (importId: string) => db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });

test('keeps what each line would do, and writes nothing', async () => {
  const text = 'id,name,seats\nA-1,Tessel,5\nA-2,Other,many\nonly\nA-1,Tessel,5\n';
  const { importId, counts, by } = await checkedCsv(db, 'ACCOUNTS', { text });
  expect(counts).toEqual({ new: 1, changed: 0, unchanged: 1, rejected: 2, fields: 0, moved: 0, seconds: 0 });
  const rows = await rowsOf(importId);
  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'NEW'],
    [3, 'REJECTED'],
    [4, 'REJECTED'],
    [5, 'UNCHANGED'],
  ]);
  expect(rows[0]).toMatchObject({ label: 'Tessel', recordId: expect.stringMatching(/^acc_/), values: { seats: 5 } });
  expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({ status: 'CHECKED', checkedAt: NOW });
  expect(await db.account.count()).toBe(0);
  const [last] = (await auditTrail(db)).slice(-1);
  expect(last).toMatchObject({ kind: 'import.checked', actorId: by.personId, data: { importId, new: 1, rejected: 2 } });
});

test('another mapping makes another dry run', async () => {
  const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name,seats\nB-1,Tessel,many\n' });
  const mapping = { id: 'externalId', name: 'name' };
  const again = await checkImport(db, { importId, mapping, chosen: {}, by }, NOW);
  expect(again).toMatchObject({ ok: true, value: { questions: [], counts: { new: 1, rejected: 0 } } });
  expect(await rowsOf(importId)).toMatchObject([{ outcome: 'NEW', values: { externalId: 'B-1', name: 'Tessel' } }]);
});

test('with an open question only the mapping is kept', async () => {
  const text = 'id,name,day\nC-1,Tessel,01/02/2027\n';
  const { importId, by } = await uploadCsv(db, 'ACCOUNTS', { text });
  const mapping = { id: 'externalId', name: 'name', day: 'renewalOn' };
  const result = await checkImport(db, { importId, mapping, chosen: {}, by }, NOW);
  expect(result).toEqual({
    ok: true,
    value: { questions: [{ column: 'day', about: 'dates', example: '01/02/2027' }], counts: null },
  });
  expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({ status: 'MAPPING', mapping });
  expect(await rowsOf(importId)).toEqual([]);
  const chosen = { day: { dates: 'mdy' as const } };
  await checkImport(db, { importId, mapping, chosen, by }, NOW);
  expect(await rowsOf(importId)).toMatchObject([{ values: { renewalOn: '2027-01-02' } }]);
});

test('half a character at the end of a cut value is no fault', async () => {
  const text = `id,name,seats\nE-1,${'x'.repeat(199)}😀,${'y'.repeat(199)}😀\n`;
  const { importId } = await checkedCsv(db, 'ACCOUNTS', { text });
  expect((await rowsOf(importId))[0]?.label).toBe(`${'x'.repeat(199)}\ufffd`);
});

test('refuses a mapping that cannot be used, an unknown import, and one that is done', async () => {
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nD-1,Tessel\n' });
  const mapping = { id: 'externalId', name: 'name' };
  const check = (id: string, columns: Record<string, string>) =>
    checkImport(db, { importId: id, mapping: columns, chosen: {}, by }, NOW);
  expect(await check('imp_none', mapping)).toEqual({ ok: false, reason: { kind: 'unknown' } });
  expect(await check(importId, mapping)).toEqual({ ok: false, reason: { kind: 'closed' } });
  expect(await check(importId, { id: 'externalId' })).toMatchObject({ ok: false, reason: { kind: 'mapping' } });
  expect(await rowsOf(importId)).toMatchObject([{ outcome: 'NEW' }]);
});

test('race: a dry run and a start of the one before cannot both win', async () => {
  const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nR-1,Race\n' });
  const mapping = { id: 'externalId', name: 'name' };
  const later = new Date(NOW.getTime() + 1);
  const [again, start] = await Promise.all([
    checkImport(db, { importId, mapping, chosen: {}, by }, later),
    startImport(db, { importId, checkedAt: NOW.toISOString(), by }, later),
  ]);
  expect([again.ok, start.ok].filter(Boolean)).toHaveLength(1);
});
