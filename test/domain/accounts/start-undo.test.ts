import { expect, test } from 'vitest';
import { startUndo } from '~/domain/accounts/start-undo.server';
import { addTime, days } from '~/platform/time';
import { auditTrail, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const IN_TIME = addTime(NOW, days(7));
const imported = (id: string) => importCsv(db, 'ACCOUNTS', { text: `id,name\n${id},Tessel\n` });

test('queues it once with its event; pressed twice at once it is one', async () => {
  const { importId, by } = await imported('U-1');
  const start = () => startUndo(db, { importId, by }, IN_TIME);
  expect(await Promise.all([start(), start()])).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  expect(await db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
    status: 'UNDOING',
    runById: by.personId,
  });
  const told = (await auditTrail(db)).filter(({ kind }) => kind === 'import.undo-started');
  expect(told.filter(({ data }) => !(data as { isGoingOn: boolean }).isGoingOn)).toHaveLength(1);
  expect(await waitingJobs(db, 'undo-import')).toContainEqual({ importId, byId: by.personId });
});

test('refused: over for more than seven days, never written, taken back already, unknown', async () => {
  const { importId, by } = await imported('U-2');
  const start = (id: string, now = IN_TIME) => startUndo(db, { importId: id, by }, now);
  expect(await start(importId, addTime(IN_TIME, 1))).toEqual({ ok: false, reason: 'late' });
  for (const [status, reason] of [
    ['CHECKED', 'not-written'],
    ['APPLYING', 'not-written'],
    ['UNDONE', 'done'],
  ] as const) {
    await db.import.update({ where: { id: importId }, data: { status } });
    expect(await start(importId)).toEqual({ ok: false, reason });
  }
  expect(await start('imp_none')).toEqual({ ok: false, reason: 'unknown' });
});
