import { expect, test } from 'vitest';
import { importLines, rejectedByColumn } from '~/domain/accounts/imports.server';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const csv = (rows: string[]) => ({ text: ['Account ID,Account Name,Account Owner,ARR', ...rows].join('\n') });

test('owners by full name: one is linked, several and nobody cost their lines, which the column counts', async () => {
  const lena = await makeStaff(db, { name: 'Lena Fischer' });
  await makeStaff(db, { name: 'Ari Kim' });
  await makeStaff(db, { name: 'Ari Kim' });
  const rows = ['A-1,Tessel,lena  FISCHER,1', 'A-2,Corvid,Ari Kim,x', 'A-3,Marlow,Lena,2', 'A-4,Pannon,,3'];
  const { importId, counts } = await checkedCsv(db, 'ACCOUNTS', csv(rows));
  expect(counts).toMatchObject({ new: 2, rejected: 2 });
  expect(await rejectedByColumn(db, importId)).toEqual(
    new Map([
      ['Account Owner', 1],
      ['ARR', 1],
    ]),
  );
  const { lines } = await importLines(db, importId, { show: 'rejected', page: 1 });
  expect(lines.map(({ line, reasons }) => [line, reasons[0]?.column, reasons[0]?.reason])).toEqual([
    [3, 'ARR', expect.any(String)],
    [4, 'Account Owner', 'No staff member has this name.'],
  ]);

  await importCsv(db, 'ACCOUNTS', csv([rows[0]!]));
  expect(await db.account.findUniqueOrThrow({ where: { externalId: 'A-1' } })).toMatchObject({ ownerId: lena.id });
  const again = await checkedCsv(db, 'ACCOUNTS', csv([`A-1,Tessel,${lena.email},1`]));
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
});
