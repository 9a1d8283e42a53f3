import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '~/platform/csv';
import { toCsv } from '~/platform/csv-write';
import { loader as accounts } from '~/routes/staff/accounts-csv';
import { loader as advocates } from '~/routes/staff/advocates-csv';
import { loader as cohortPeople } from '~/routes/staff/cohort-csv';
import { loader as deals } from '~/routes/staff/impact-deals';
import { loader as report } from '~/routes/staff/import-report';
import { loader as requests } from '~/routes/staff/requests-csv';
import { loader as requestReport } from '~/routes/staff/requests-report-csv';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { makeCohort } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeDeal, makeRequest, requestForm } from '#test/support/requests-data';

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
const cohort = await makeCohort(db);
for (const [index, text] of LIVE.entries()) {
  const { id: accountId } = await makeAccount(db, { name: text });
  const { id: advocateId, contactId } = await makeAdvocate(db, { name: text, jobTitle: text, accountId });
  await db.cohortInvitation.create({
    data: { id: `civ_${index}`, cohortId: cohort.id, contactId, excludedReason: text },
  });
  const favour = await makeFavour(db, advocateId, { completedAt: NOW });
  const deal = { id: `deal_${index}`, name: text, accountId, status: 'OPEN' as const, value: 5 };
  await db.deal.create({ data: { ...deal, favours: { create: { favourId: favour.id, linkedAt: NOW } } } });
}
const { id: accountId } = await db.account.findFirstOrThrow({ where: { name: LIVE[0] } });
const form = requestForm({ dealId: (await makeDeal(db, { accountId })).id });
const { number: _number, triage, ...request } = await makeRequest(db, { form });
await db.request.delete({ where: { id: request.id } });
for (const [index, text] of LIVE.entries()) {
  const { id: assigneeId } = await makeStaff(db, { name: text });
  const own = { id: `req_${index}`, submissionKey: `key-${index}`, title: text, assigneeId };
  await db.request.create({ data: { ...request, triage: triage ?? {}, ...own } });
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
    name: 'people of a cohort',
    load: () => cohortPeople(get('/x', { cookie, params: { id: cohort.id } })),
    columns: ['Name', 'Account', 'Reason'],
    texts: LIVE,
  },
  {
    name: 'accounts',
    load: () => accounts(get('/x', { cookie })),
    columns: ['Account'],
    texts: LIVE,
  },
  {
    name: 'influenced deals',
    load: () => deals(get('/x', { cookie })),
    columns: ['Deal', 'Account', 'Helped by'],
    texts: LIVE,
  },
  {
    name: 'requests',
    load: () => requests(get('/x', { cookie })),
    columns: ['Request', 'Assignee'],
    texts: LIVE,
  },
  {
    name: 'report on requests',
    load: () => requestReport(get('/x?from=2026-11-01&to=2026-11-30', { cookie })),
    columns: ['Group'],
    texts: [...LIVE, 'All', 'Sales', '3'],
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

test('a file that we wrote imports to equal data, and a second time to no change', async () => {
  const texts = LIVE.map((text) => text.trim());
  const written = (rows: Iterable<string[]>) =>
    toCsv<string[]>(
      ['id', 'name', 'industry', 'plan', 'products'].map((header, index) => ({ header, value: (row) => row[index]! })),
      rows,
    );
  const rows = texts.map((text, index) => [`R-${index}`, text, text, `\t${text}`, `${text};=2+2`]);
  expect((await importCsv(db, 'ACCOUNTS', { text: written(rows) })).counts).toMatchObject({ new: texts.length });
  const stored = await db.account.findMany({
    where: { externalId: { startsWith: 'R-' } },
    orderBy: { externalId: 'asc' },
  });
  expect(stored.map(({ name, industry, plan }) => [name, industry, plan])).toEqual(texts.map((it) => [it, it, it]));
  expect(stored.every(({ products }, index) => products.includes('=2+2') && products.includes(texts[index]!))).toBe(
    true,
  );
  const again = stored.map((it) => [it.externalId!, it.name, it.industry!, it.plan!, it.products.join(';')]);
  expect((await checkedCsv(db, 'ACCOUNTS', { text: written(again) })).counts).toMatchObject({
    ...{ new: 0, changed: 0, rejected: 0, unchanged: texts.length },
  });
});

test('no export is forgotten here', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const writing = files.filter((file) =>
    /\btoCsv\b.*from '~\/platform\/csv-write'/.test(readFileSync(`app/${file}`, 'utf8')),
  );
  expect(writing.sort()).toEqual([
    'domain/accounts/api-rows.ts', // rows of the API on their way into an import; nobody opens them
    'domain/accounts/import-report.server.ts',
    'routes/staff/accounts-csv.ts',
    'routes/staff/advocates-csv.ts',
    'routes/staff/cohort-csv.ts',
    'routes/staff/impact-deals.ts',
    'routes/staff/requests-csv.ts',
    'routes/staff/requests-report-csv.ts',
  ]);
});

/** Cells as they stand in the file, without their quotes. */
function rawCells(text: string) {
  const cells = text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/g);
  return [...cells].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
