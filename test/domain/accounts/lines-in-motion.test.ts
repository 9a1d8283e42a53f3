import { expect, test } from 'vitest';
import { linesInMotion, motionCounts } from '~/domain/accounts/lines-in-motion.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();

test('new and changed lines with what they start, and nothing else of them', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name,seats\nA-1,Tessel,1\nA-2,Corvid,1\n' });
  const { importId } = await checkedCsv(db, 'ACCOUNTS', {
    text: 'id,name,seats,escalation since,churn notice\nA-1,Tessel,2,2026-11-10,\nA-2,Corvid,2,,\nA-3,Marlow,2,,2026-11-11\n',
  });
  const lines = await linesInMotion(db, { importId, kind: 'ACCOUNTS', isWritten: false }, NOW);
  expect(lines.map(({ line, label, parts }) => [line, label, parts.map(({ field, to }) => [field, to])])).toEqual([
    [2, 'Tessel', [['Open escalation since', '10 Nov 2026']]],
    [4, 'Marlow', [['Churn notice on', '11 Nov 2026']]],
  ]);
  expect(motionCounts(lines)).toEqual({ bad: 2, warn: 0, good: 0 });
});

test('kinds that start nothing have none', async () => {
  const { importId } = await checkedCsv(db, 'SUBSCRIPTIONS', { text: 'subscription id,account id\nS-1,A-1\n' });
  expect(await linesInMotion(db, { importId, kind: 'SUBSCRIPTIONS', isWritten: false }, NOW)).toEqual([]);
});
