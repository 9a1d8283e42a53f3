import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '~/platform/csv';
import { toCsv } from '~/platform/csv-write';
import { loader as advocates } from '~/routes/staff/advocates-csv';
import { loader as deals } from '~/routes/staff/impact-deals';
import { loader as report } from '~/routes/staff/import-report';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv } from '#test/support/imports';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

/** Reliability S8: every CSV export stills what a spreadsheet would run, and reads back equal. */

const LIVE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1",
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x.example","a")',
  '=a\nb',
  '-5" screen, wide',
];

const { db } = await testDatabase();
const cookie = await signInAs(db, (await makeStaff(db)).id);
for (const [index, text] of LIVE.entries()) {
  const { id: accountId } = await makeAccount(db, { name: text });
  const { id: advocateId } = await makeAdvocate(db, { name: text, jobTitle: text, accountId });
  const favour = await makeFavour(db, advocateId, { completedAt: NOW });
  const deal = { id: `deal_${index}`, name: text, accountId, status: 'OPEN' as const, value: 5 };
  await db.deal.create({ data: { ...deal, favours: { create: { favourId: favour.id, linkedAt: NOW } } } });
}
const file = toCsv<string>(
  [
    { header: 'id', value: (text) => `I-${LIVE.indexOf(text)}` },
    { header: 'name', value: (text) => text },
    { header: 'industry', value: (text) => text },
    { header: 'seats', value: () => 'many' },
  ],
  LIVE,
);
const { importId } = await checkedCsv(db, 'ACCOUNTS', { text: file });
// The name of a record is trimmed; the cells of a rejected line stay as they were.
const trimmed = LIVE.map((text) => text.trim());
const imports = (query: string) => () => report(get(`/x${query}`, { cookie, params: { id: importId } }));
const exports = [
  {
    name: 'advocates',
    load: () => advocates(get('/x', { cookie })),
    columns: ['Name', 'Account', 'Role'],
    texts: LIVE,
  },
  {
    name: 'influenced deals',
    load: () => deals(get('/x', { cookie })),
    columns: ['Deal', 'Account', 'Helped by'],
    texts: LIVE,
  },
  { name: 'rejected lines', load: imports(''), columns: ['name', 'industry'], texts: LIVE },
  { name: 'whole difference', load: imports('?of=all'), columns: ['Record'], texts: trimmed },
];

test.each(exports)('$name', async ({ load, columns, texts }) => {
  const text = await (await load()).text();
  expect(rawCells(text).filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([]);
  const file = await readCsv(Buffer.from(text), { maxBytes: 1e6 });
  if (!file.ok) throw new Error(file.reason.reason);
  for (const column of columns) {
    const at = file.value.header.indexOf(column);
    expect(file.value.rows.map(({ cells }) => cells[at]).sort(), column).toEqual([...texts].sort());
  }
});

test('no export is forgotten here', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const writing = files.filter((file) =>
    /\btoCsv\b.*from '~\/platform\/csv-write'/.test(readFileSync(`app/${file}`, 'utf8')),
  );
  expect(writing.sort()).toEqual([
    'domain/accounts/import-report.server.ts',
    'routes/staff/advocates-csv.ts',
    'routes/staff/impact-deals.ts',
  ]);
});

/** Cells as they stand in the file, without their quotes. */
function rawCells(text: string) {
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/g);
  return [...cells].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
