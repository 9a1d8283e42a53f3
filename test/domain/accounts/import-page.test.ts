import { expect, test } from 'vitest';
import { importPage } from '~/domain/accounts/import-page.server';
import { startUndo } from '~/domain/accounts/start-undo.server';
import { undoImport } from '~/domain/accounts/undo-import.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const page = (importId: string, now = NOW) => importPage(db, { importId, timeZone: 'UTC', search: { page: 1 } }, now);

test('a dry run shows its difference and what its columns cost; nothing can be taken back', async () => {
  const { importId } = await checkedCsv(db, 'ACCOUNTS', {
    text: 'id,name,owner\nA-1,Tessel,Nobody Here\nA-2,Corvid,\n',
  });
  const shown = await page(importId);
  expect(shown).toMatchObject({ status: 'CHECKED', undo: null, progress: null });
  expect(shown.difference).toMatchObject({ show: 'new', counts: { new: 1, rejected: 1 } });
  expect(shown.difference?.columns[2]).toMatchObject({
    label: 'Account owner (e-mail or full name)',
    note: '0 of 1 name matches staff. Nobody here: “Nobody Here”. 1 line is rejected by it',
  });
  expect(shown.difference?.rejected).toHaveLength(1);
});

test('a written one says until when it can be taken back, then what became of that', async () => {
  const { importId, by } = await importCsv(db, 'ACCOUNTS', { text: 'id,name\nB-1,Marlow\n' });
  expect((await page(importId)).undo).toMatchObject({ isOver: false, progress: null });
  expect((await page(importId, addTime(NOW, days(8)))).undo).toMatchObject({ isOver: true });
  await startUndo(db, { importId, by }, NOW);
  await undoImport(db, { importId, byId: by.personId }, () => NOW);
  expect((await page(importId)).undo).toMatchObject({ progress: { removed: 1, restored: 0, kept: 0 }, kept: [] });
});

test('lines that set something in motion are counted, and can be shown alone', async () => {
  const text = 'id,name,escalation since\nM-1,Pannon,2026-11-10\nM-2,Quiet,\n';
  const { importId } = await checkedCsv(db, 'ACCOUNTS', { text });
  const search = { page: 1, show: 'motion' as const };
  const shown = await importPage(db, { importId, timeZone: 'UTC', search }, NOW);
  expect(shown.difference).toMatchObject({ motion: { bad: 1, warn: 0, good: 0 }, main: { total: 1, pageCount: 1 } });
  expect(shown.difference?.main.lines).toMatchObject([{ label: 'Pannon', parts: [{ motion: { tone: 'bad' } }] }]);
});

test('an unknown import is a 404', async () => {
  await expect(page('imp_none')).rejects.toMatchObject({ status: 404 });
});
