import { expect, test } from 'vitest';
import { undoSlice } from '~/domain/accounts/undo-slice.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();

test('takes 500 lines at a time, the last first, and marks each once', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => `S-${index},Works ${index}`);
  const { importId: id, by } = await importCsv(db, 'ACCOUNTS', { text: ['id,name', ...rows].join('\n') });
  const slice = () =>
    db.$transaction((tx) => undoSlice(tx, { id, kind: 'ACCOUNTS', fileName: 'export.csv' }, { by, now: NOW }));
  expect(await slice()).toBe(true);
  const left = await db.account.findMany({ select: { externalId: true } });
  expect(left.map(({ externalId }) => Number(externalId?.slice(2))).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, index) => index),
  );
  expect([await slice(), await slice()]).toEqual([true, false]);
  expect(await db.account.count()).toBe(0);
  expect(await db.importRow.count({ where: { importId: id, kept: { equals: [] } } })).toBe(600);
});
