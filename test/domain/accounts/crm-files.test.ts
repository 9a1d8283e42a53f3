import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowReader, type CrmValues, type RowReason } from '~/domain/accounts/crm-row';
import type { CrmKind } from '~/domain/accounts/fields';
import { lookAtFile } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';
import { checkMapping } from '~/domain/accounts/mapping';
import { mappingFromSdl, readSdl } from '~/domain/accounts/sdl';
import { readCsv } from '~/platform/csv';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

/** Real exports, whole: what is suggested from their headers, and what becomes of every line. */

const FOLDER = 'test/fixtures/crm';
const LIMITS = { maxBytes: 5e6 };

async function readWhole(kind: CrmKind, path: string, sdl?: string) {
  const bytes = readFileSync(`${FOLDER}/${path}`);
  const [file, look] = [await readCsv(bytes, LIMITS), await lookAtFile(inMemory(bytes), { kind, ...LIMITS })];
  if (!file.ok || !look.ok) throw new Error(`${path} cannot be read`);
  const { header, rows, ragged } = file.value;
  const { format } = look.value;
  const mapping = sdl ? mapped(kind, sdl, format) : look.value.mapping;
  const read = rowReader({ kind, header, mapping, formats: format.formats });
  const values: CrmValues[] = [];
  const reasons: RowReason[] = [];
  for (const { cells } of rows) {
    const line = read(cells);
    if (line.ok) values.push(line.value);
    else reasons.push(...line.reason);
  }
  const problems = checkMapping(kind, mapping, header);
  return { mapping, problems, questions: format.questions, ragged, values, reasons };
}

function mapped(kind: CrmKind, name: string, format: { header: string[]; samples: string[][] }) {
  const sdl = readSdl(readFileSync(`${FOLDER}/salesforce/${name}`, 'utf8'));
  if (!sdl.ok) throw new Error(sdl.reason);
  return mappingFromSdl(kind, sdl.value, format).mapping;
}

describe('RavenStack', () => {
  test.each<[CrmKind, string, number, CrmValues]>([
    [
      'ACCOUNTS',
      'accounts',
      500,
      { externalId: 'A-2e4581', name: 'Company_0', plan: 'Basic', seats: 9, signedOn: '2024-10-16' },
    ],
    [
      'CONTACTS',
      'contacts',
      1244,
      { externalId: 'RV-C00001', name: 'Joseph Morgan', email: 'joseph.morgan.1@company0.example' },
    ],
    [
      'SUBSCRIPTIONS',
      'subscriptions',
      5000,
      {
        externalId: 'S-8cec59',
        accountExternalId: 'A-3c1a3f',
        startedOn: '2023-12-23',
        annualRevenue: '33432.00',
        isChurned: true,
      },
    ],
    [
      'TICKETS',
      'support_tickets',
      2000,
      { externalId: 'T-0024de', openedOn: '2023-07-27', closedOn: '2023-07-28', isEscalated: false },
    ],
  ])('%s: every line is read as suggested', async (kind, name, lines, first) => {
    const file = await readWhole(kind, `ravenstack/ravenstack_${name}.csv`);
    expect(file).toMatchObject({ problems: [], questions: [], ragged: [], reasons: [] });
    expect(file.values).toHaveLength(lines);
    expect(file.values[0]).toMatchObject(first);
  });

  test('churn events are notices of accounts that are known: a second notice in one file is named, not guessed', async () => {
    const { mapping, problems } = await readWhole('ACCOUNTS', 'ravenstack/ravenstack_churn_events.csv');
    expect(mapping).toEqual({ account_id: 'externalId', churn_date: 'churnNoticeOn' });
    expect(problems).toEqual([]);
    const { db } = await testDatabase();
    const file = { path: `${FOLDER}/ravenstack/ravenstack_churn_events.csv` };
    expect((await checkedCsv(db, 'ACCOUNTS', file)).counts).toMatchObject({ new: 0, changed: 0 });
    await importCsv(db, 'ACCOUNTS', { path: `${FOLDER}/ravenstack/ravenstack_accounts.csv` });
    const { importId, counts } = await importCsv(db, 'ACCOUNTS', file);
    expect(counts).toMatchObject({ new: 0, changed: 352, unchanged: 0, rejected: 248 });
    const notice = await db.account.findUniqueOrThrow({ where: { externalId: 'A-c37cab' } });
    expect(notice.churnNoticeOn).toEqual(new Date('2024-10-27'));
    const twice = await db.importRow.findFirst({ where: { importId, outcome: 'REJECTED' } });
    expect(twice?.reasons).toMatchObject([
      { reason: expect.stringMatching(/^Same id as line \d+ with other content/) },
    ]);
  });
});

describe('HubSpot', () => {
  test.each<[CrmKind, string, number, number]>([
    ['ACCOUNTS', 'company_data', 24, 0],
    ['DEALS', 'deal_data', 44, 0],
    ['CONTACTS', 'contact_data', 0, 22],
  ])('%s of %s: %d read, %d rejected', async (kind, name, read, rejected) => {
    const { problems, questions, values, reasons } = await readWhole(kind, `hubspot/${name}.csv`);
    expect([problems, questions]).toEqual([[], []]);
    expect([values.length, reasons.length]).toEqual([read, rejected]);
  });

  test('each hashed address is reported as no address, by its column', async () => {
    const { reasons } = await readWhole('CONTACTS', 'hubspot/contact_data.csv');
    for (const reason of reasons) {
      expect(reason).toMatchObject({
        column: 'property_email',
        reason: expect.stringContaining('Not an e-mail address'),
      });
    }
  });

  const OTHERS =
    'contact_merge_audit deal_company deal_contact deal_pipeline deal_pipeline_stage deal_stage email_event email_event_bounce email_event_click engagement_meeting owner';
  test.each(OTHERS.split(' '))('%s is read, and is no kind of import: it stops to ask', async (name) => {
    for (const kind of ['ACCOUNTS', 'USAGE', 'SUBSCRIPTIONS', 'TICKETS', 'SURVEYS', 'ATTENDANCE'] as const) {
      const { problems } = await readWhole(kind, `hubspot/${name}_data.csv`);
      expect(problems.length, kind).toBeGreaterThan(0);
    }
  });
});

describe('Salesforce', () => {
  test('the Data Loader’s export is read by its upper-case names', async () => {
    const { problems, questions, values, reasons } = await readWhole('DEALS', 'salesforce/opportunityData.csv');
    expect([problems, questions, reasons, values.length]).toEqual([[], [], [], 38]);
    expect(values[0]).toMatchObject({
      externalId: '006x0000001YtCrAAK',
      accountExternalId: '001x0000002xLD0AAM',
      name: 'George Foundation - 5000 Widgets',
      ...{ status: 'WON', value: '500000.00', closedOn: '2005-11-09', openedOn: '2006-06-15' },
    });
  });

  test.each([
    ['opportunityInsertMap.sdl', ['Choose the column that holds “CRM id (finds the deal)”']],
    ['opportunityUpsertMap.sdl', ['Choose the column that holds “CRM id (finds the deal)”']],
  ])('%s leaves the id out, so it stops to ask for it', async (sdl, problems) => {
    const file = await readWhole('DEALS', 'salesforce/opportunityData.csv', sdl);
    expect(file.problems.map((problem) => problem.split(':')[0])).toEqual(problems);
    expect(file.mapping).toMatchObject({ NAME: 'name', AMOUNT: 'value', CLOSEDATE: 'closeDate' });
  });
});

describe('on their way into the database', async () => {
  const { db } = await testDatabase();
  const path = (name: string) => ({ path: `${FOLDER}/ravenstack/ravenstack_${name}.csv` });

  test('tickets and subscriptions find their accounts; the same file twice changes nothing', async () => {
    await importCsv(db, 'ACCOUNTS', path('accounts'));
    for (const [kind, name, lines] of [
      ['TICKETS', 'support_tickets', 2000],
      ['SUBSCRIPTIONS', 'subscriptions', 5000],
    ] as const) {
      expect((await importCsv(db, kind, path(name))).counts).toMatchObject({ new: lines, rejected: 0 });
      expect((await checkedCsv(db, kind, path(name))).counts).toMatchObject({ new: 0, changed: 0, unchanged: lines });
    }
    expect(await db.supportTicket.count({ where: { isEscalated: true } })).toBeGreaterThan(0);
  }, 120_000);
});
