import { expect, test } from 'vitest';
import { stageLines } from '~/domain/accounts/stage-lines.server';
import type { ImportFormat } from '~/domain/accounts/schema';
import { inMemory } from '~/platform/csv-source';
import { testDatabase } from '#test/support/database';
import { uploadCsv } from '#test/support/imports';

const { db } = await testDatabase();

async function stage(text: string, tell: (lines: number) => Promise<boolean>) {
  const { importId } = await uploadCsv(db, 'ACCOUNTS', { text });
  const { format, kind } = await db.import.findUniqueOrThrow({ where: { id: importId } });
  const mapping = { id: 'externalId', name: 'name', notes: 'industry' };
  const file = {
    id: importId,
    kind,
    content: inMemory(Buffer.from(text)),
    mapping,
    format: format as unknown as ImportFormat,
  };
  const isDone = await db.$transaction((tx) => stageLines({ db, tx }, file, tell), { timeout: 20_000 });
  return { isDone, rows: await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } }) };
}
const always = () => Promise.resolve(true);

test('a record that slices far apart name twice is known', async () => {
  const lines = Array.from({ length: 4200 }, (_, index) => `A-${index},Works ${index},x`);
  const { rows } = await stage(['id,name,notes', ...lines, 'A-0,Works 0,x', 'A-1,Another,x'].join('\n'), always);
  expect(rows.slice(-2)).toMatchObject([
    { line: 4202, outcome: 'UNCHANGED' },
    { line: 4203, outcome: 'REJECTED', reasons: [{ reason: 'Same id as line 3 with other content.' }] },
  ]);
});

test('ragged lines stand where they are in the file', async () => {
  const { rows } = await stage('id,name,notes\nB-1,One,x\nB-2\nB-3,Three,x\n', always);
  expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, 'NEW'],
    [3, 'REJECTED'],
    [4, 'NEW'],
  ]);
});

test('texts that look like escapes, and half letters, are stored as they are or mended', async () => {
  const half = `${'y'.repeat(199)}\u{1f600}`;
  const { rows } = await stage(`id,name,notes\nC-1,${half},\\ud83d "\n`.replace(' "', ''), always);
  expect(rows[0]?.label).toBe(`${'y'.repeat(199)}\ufffd`);
  expect(rows[0]?.values).toMatchObject({ name: half, industry: '\\ud83d' });
});

test('ends when it is stopped, and says so', async () => {
  const lines = Array.from({ length: 4200 }, (_, index) => `S-${index},Works ${index},x`);
  const heard: number[] = [];
  const { isDone, rows } = await stage(['id,name,notes', ...lines].join('\n'), async (count) => {
    heard.push(count);
    return false;
  });
  expect([isDone, heard.length]).toEqual([false, 1]);
  expect(rows).toHaveLength(heard[0]!);
  expect(heard[0]).toBeLessThan(4200);
});
