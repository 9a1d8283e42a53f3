import { expect, it } from 'vitest';
import { readCommand } from '../../app/server/import-command.ts';

const plain = { kind: 'ACCOUNTS', file: 'a.csv', mapping: null, isDryRun: false, report: null, isJson: false };

it.each([
  ['accounts a.csv', plain],
  ['usage u.csv --dry-run', { ...plain, kind: 'USAGE', file: 'u.csv', isDryRun: true }],
  [
    '--json accounts --report r.csv a.csv --mapping Warehouse',
    { ...plain, isJson: true, report: 'r.csv', mapping: 'Warehouse' },
  ],
  ['accounts a.csv --mapping=map.sdl', { ...plain, mapping: 'map.sdl' }],
])('%s', (words, value) => {
  expect(readCommand(words.split(' '))).toEqual({ ok: true, value });
});

it.each([
  '',
  'accounts',
  'people a.csv',
  'ACCOUNTS a.csv',
  'accounts a.csv b.csv',
  'accounts a.csv --mapping',
  'accounts a.csv -x',
  'accounts a.csv --colour red',
])('refuses “%s” and says how it is written', (words) => {
  const read = readCommand(words.split(' ').filter(Boolean));
  expect(read.ok ? '' : read.reason).toMatch(/\nnpm run import -- KIND FILE/);
});
