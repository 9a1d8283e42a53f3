import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullSalesforceId } from '~/domain/accounts/salesforce-id';
import { toCsv } from '~/platform/csv-write';
import { applied, countOf, importFile, plan } from './simulated-store';

const idsOf = (cells: { cells: string[] }[], column: number) =>
  new Map([...cells].map((row) => [fullSalesforceId(row.cells[column]!), `acc_${row.cells[column]}`]));

describe('real files: the counts, and a second run that changes nothing', () => {
  test('RavenStack: 500 accounts and 1,244 contacts, all valid', async () => {
    const accounts = await importFile('ACCOUNTS', { path: 'prisma/demo/ravenstack_accounts.csv' });
    const first = plan(accounts);
    expect(countOf(first)).toEqual({ NEW: 500, CHANGED: 0, UNCHANGED: 0, REJECTED: 0 });
    expect(first[0]).toMatchObject({
      line: 2,
      label: 'Company_0',
      values: {
        externalId: 'A-2e4581',
        name: 'Company_0',
        industry: 'EdTech',
        country: 'US',
        plan: 'Basic',
        seats: 9,
        signedOn: '2024-10-16',
      },
    });
    expect(countOf(plan(accounts, { stored: applied([], first) }))).toEqual({
      NEW: 0,
      CHANGED: 0,
      UNCHANGED: 500,
      REJECTED: 0,
    });

    const contacts = await importFile('CONTACTS', { path: 'prisma/demo/ravenstack_contacts.csv' });
    const facts = { accounts: idsOf([...accounts.rows], 0) };
    const people = plan(contacts, facts);
    expect(countOf(people)).toEqual({ NEW: 1244, CHANGED: 0, UNCHANGED: 0, REJECTED: 0 });
    expect(people[2]).toMatchObject({ label: 'Amayra कुमार', links: { accountId: 'acc_A-43a9e3' } });
    expect(countOf(plan(contacts, { ...facts, stored: applied([], people) })).UNCHANGED).toBe(1244);
    expect(countOf(plan(contacts)).REJECTED).toBe(1244);
  });

  test('HubSpot: 44 deals and 24 accounts; all 22 contacts rejected for their hashed address', async () => {
    const deals = await importFile('DEALS', { path: 'test/fixtures/crm/hubspot/deal_data.csv' });
    const first = plan(deals);
    expect(countOf(first)).toEqual({ NEW: 44, CHANGED: 0, UNCHANGED: 0, REJECTED: 0 });
    expect(first.at(-1)?.values).toEqual({
      externalId: '2990334288',
      name: '6674c2be62f9c509e1e966b878861653',
      openedOn: '2020-09-25',
      ownerExternalId: '40706000',
    });
    expect(countOf(plan(deals, { stored: applied([], first) })).UNCHANGED).toBe(44);
    const companies = await importFile('ACCOUNTS', { path: 'test/fixtures/crm/hubspot/company_data.csv' });
    expect(countOf(plan(companies)).NEW).toBe(24);

    const contacts = plan(await importFile('CONTACTS', { path: 'test/fixtures/crm/hubspot/contact_data.csv' }));
    expect(countOf(contacts)).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 0, REJECTED: 22 });
    expect(contacts.map((it) => it.line)).toEqual(Array.from({ length: 22 }, (_, index) => index + 2));
    for (const { reasons, values } of contacts) {
      expect(values).toEqual({});
      expect(reasons).toEqual([
        {
          column: 'property_email',
          value: expect.stringMatching(/^[0-9a-f]{32}$/),
          reason: expect.stringMatching(/^Not an e-mail address/),
          mend: expect.stringMatching(/./),
        },
      ]);
    }
  });

  test('Salesforce: 38 deals, 8 won and 30 open', async () => {
    const deals = await importFile('DEALS', { path: 'test/fixtures/crm/salesforce/opportunityData.csv' });
    const facts = { accounts: idsOf([...deals.rows], 2) };
    const first = plan(deals, facts);
    expect(countOf(first)).toEqual({ NEW: 38, CHANGED: 0, UNCHANGED: 0, REJECTED: 0 });
    expect(first.filter((it) => it.values.status === 'WON')).toHaveLength(8);
    expect(first.filter((it) => it.values.status === 'OPEN')).toHaveLength(30);
    expect(first[0]?.values).toMatchObject({ value: '500000.00', status: 'WON', closedOn: '2005-11-09' });
    expect(countOf(plan(deals, { ...facts, stored: applied([], first) })).UNCHANGED).toBe(38);
  });
});

describe('planLine', () => {
  test('the same id twice: same content is unchanged, other content is rejected and names the first line', async () => {
    const lines = plan(await importFile('ACCOUNTS', { text: 'id,name\nA-1,Tessel\nA-1,Tessel\nA-1,Tessel AG\n' }));
    expect(lines.map((it) => [it.line, it.outcome, it.reasons[0]?.reason])).toEqual([
      [2, 'NEW', undefined],
      [3, 'UNCHANGED', undefined],
      [4, 'REJECTED', 'Same id as line 2 with other content.'],
    ]);
  });

  test('ragged lines are rejected by their number', async () => {
    const lines = plan(await importFile('ACCOUNTS', { text: 'id,name\nA-1\nA-2,Tessel\n' }));
    expect(lines).toMatchObject([
      { line: 2, outcome: 'REJECTED', reasons: [{ reason: 'This line has 1 fields; the header has 2.' }] },
      { line: 3, outcome: 'NEW' },
    ]);
  });

  test('a changed line names its fields, an empty cell changes nothing', async () => {
    const stored = [{ id: 'acc_1', values: { externalId: 'A-1', name: 'Tessel', industry: 'Retail', seats: 5 } }];
    const lines = plan(await importFile('ACCOUNTS', { text: 'id,name,industry,seats\nA-1,Tessel,,7\n' }), { stored });
    expect(lines).toMatchObject([
      { outcome: 'CHANGED', recordId: 'acc_1', changes: [{ field: 'seats', from: 5, to: 7 }] },
    ]);
    expect(applied(stored, lines)[0]?.values).toMatchObject({ industry: 'Retail', seats: 7 });
  });

  test('a new contact without an account id goes to the account of the address; one we know stays where they are', async () => {
    const file = await importFile('CONTACTS', { text: 'email,name\nann@tessel.example,Ann\nben@tessel.example,Ben\n' });
    const stored = [{ id: 'con_b', values: { email: 'ben@tessel.example', name: 'Ben' } }];
    const lines = plan(file, { stored, domains: new Map([['tessel.example', 'acc_t']]) });
    expect(lines.map((it) => [it.outcome, it.changes])).toEqual([
      ['NEW', []],
      ['UNCHANGED', []],
    ]);
    expect(lines[0]?.links).toEqual({ accountId: 'acc_t' });
  });
});

type Person = { id: string; email: string; name: string; title: string };

describe('property: what was applied is unchanged in a second run', () => {
  const id = fc.constantFrom('', 'C-1', 'C-2', 'C-3', 'C-4');
  const email = fc.constantFrom('', 'a@x.example', 'B@x.example', 'b@x.example', 'c@y.example', 'hash');
  const person = fc.record({
    id,
    email,
    name: fc.constantFrom('', 'Ann', 'Ben'),
    title: fc.constantFrom('', 'CTO', '=CTO'),
  });

  test('of contacts, whatever is stored and however often the file names them', async () => {
    const csvOf = (people: Person[]) =>
      toCsv(
        (['id', 'email', 'name', 'title'] as const).map((header) => ({ header, value: (row: Person) => row[header] })),
        people,
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(person, { minLength: 1, maxLength: 6 }),
        async (before, now) => {
          const stored = applied([], plan(await importFile('CONTACTS', { text: csvOf(before) })));
          const file = await importFile('CONTACTS', { text: csvOf(now) });
          const first = plan(file, { stored });
          // An address that a record gives up in this file is free for a rejected line in the next run only.
          fc.pre(!first.some((it) => it.changes.some((change) => change.field === 'email' && change.from !== null)));
          const after = applied(
            stored,
            first.map((it) => ({ ...it, line: it.line + 100 })),
          );
          const second = new Map(plan(file, { stored: after }).map((it) => [it.line, it]));
          for (const it of first.filter((line) => line.outcome !== 'REJECTED'))
            expect(second.get(it.line)?.outcome).toBe('UNCHANGED');
          for (const key of ['externalId', 'email']) {
            const held = after.flatMap((record) => record.values[key] ?? []);
            expect(new Set(held).size).toBe(held.length);
          }
        },
      ),
    );
  });
});
