import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const text = (...lines: string[]) => ({ text: ['id,name,parent account id', ...lines].join('\n') });

async function outcomes(importId: string) {
  const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
  return rows.map(({ line, outcome, reasons }) => [line, outcome, (reasons as { reason: string }[])[0]?.reason]);
}
const parents = async () =>
  Object.fromEntries(
    (await db.account.findMany({ include: { parent: true } })).map(({ name, parent }) => [name, parent?.name]),
  );

test('an account may stand before the one above it', async () => {
  await importCsv(db, 'ACCOUNTS', text('P-3,Plant,P-2', 'P-2,Country,P-1', 'P-1,Group,'));
  expect(await parents()).toEqual({ Plant: 'Country', Country: 'Group', Group: undefined });
  const { counts } = await checkedCsv(db, 'ACCOUNTS', text('P-3,Plant,P-2', 'P-2,Country,P-1', 'P-1,Group,'));
  expect(counts).toMatchObject({ unchanged: 3 });
  await importCsv(db, 'ACCOUNTS', text('P-3,Plant,P-1'));
  expect(await parents()).toMatchObject({ Plant: 'Group' });
});

test('a parent nobody knows, one that is rejected itself, and whoever is below them', async () => {
  const { importId, counts } = await checkedCsv(
    db,
    'ACCOUNTS',
    text('N-1,Orphan,N-9', 'N-2,Below the orphan,N-1', 'N-3,Below a rejected one,N-4', 'N-4,,', 'N-5,Fine,P-1'),
  );
  const unknown = 'No account has this id, here or in this file.';
  expect(await outcomes(importId)).toEqual([
    [2, 'REJECTED', unknown],
    [3, 'REJECTED', unknown],
    [4, 'REJECTED', unknown],
    [5, 'REJECTED', 'There is no name.'],
    [6, 'NEW', undefined],
  ]);
  expect(counts).toMatchObject({ new: 1, rejected: 4 });
  const [row] = await db.importRow.findMany({ where: { importId, line: 2 } });
  expect(row?.reasons).toMatchObject([{ column: 'parent account id', value: 'N-9' }]);
});

test('nobody comes to stand above themselves, in the file or through what is stored', async () => {
  const { importId } = await checkedCsv(db, 'ACCOUNTS', text('L-1,One,L-2', 'L-2,Two,L-1', 'L-3,Outside,L-1'));
  const loop = 'This account would be above itself.';
  expect(await outcomes(importId)).toEqual([
    [2, 'REJECTED', loop],
    [3, 'REJECTED', loop],
    [4, 'REJECTED', 'No account has this id, here or in this file.'],
  ]);
  const stored = await checkedCsv(db, 'ACCOUNTS', text('P-1,Group,P-2'));
  expect(await outcomes(stored.importId)).toEqual([[2, 'REJECTED', loop]]);
});
