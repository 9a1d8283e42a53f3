import { expect, test } from 'vitest';
import { keptLines, undoProgress } from '~/domain/accounts/undone-lines.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();

test('counts what went and lists what stays, by the labels of the fields', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name\nN-1,Old\n' });
  const { importId: id } = await importCsv(db, 'ACCOUNTS', {
    text: 'id,name,seats\nN-1,New name,5\nN-2,Two,\nN-3,Three,\n',
  });
  const keep = (line: number, kept: { field: string; reason: string }[]) =>
    db.importRow.update({ where: { importId_line: { importId: id, line } }, data: { kept } });
  const aliveAt = NOW;
  const none = { removed: 0, restored: 0, kept: 0 };
  expect(await undoProgress(db, { id, aliveAt }, NOW)).toEqual({ ...none, isStalled: false });
  await keep(2, [{ field: 'seats', reason: 'It was changed since.' }]);
  await keep(3, []);
  await keep(4, [{ field: '', reason: 'By now it has 1 deal.' }]);
  expect(await undoProgress(db, { id, aliveAt }, addTime(NOW, minutes(3)))).toEqual({
    ...{ removed: 1, restored: 0, kept: 2 },
    isStalled: true,
  });
  expect(await keptLines(db, id)).toEqual([
    {
      ...{ line: 2, label: 'New name', to: expect.stringMatching(/^\/accounts\/acc_/) },
      kept: [{ what: 'Seats', reason: 'It was changed since.' }],
    },
    {
      ...{ line: 4, label: 'Three', to: expect.stringMatching(/^\/accounts\/acc_/) },
      kept: [{ what: 'The whole record', reason: 'By now it has 1 deal.' }],
    },
  ]);
});
