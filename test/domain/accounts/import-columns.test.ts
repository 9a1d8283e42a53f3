import { expect, test } from 'vitest';
import type { CrmKind } from '~/domain/accounts/fields';
import { columnViews, fieldOptions } from '~/domain/accounts/import-columns';
import { lookAtFile } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';

const staff = [{ id: 'per_l', email: 'lena@northbeam.example', name: 'Lena Fischer' }];

async function views(kind: CrmKind, text: string, rejected = new Map<string, number>()) {
  const look = await lookAtFile(inMemory(Buffer.from(text)), { kind, maxBytes: 1e6 });
  if (!look.ok) throw new Error(look.reason.reason);
  return columnViews(kind, { ...look.value, staff, rejected });
}

test('says what each column becomes and how it is read', async () => {
  const all = await views(
    'ACCOUNTS',
    'id;name;arr;renewal;constructor\n1;A;1.234,50;31/12/2026;x\n2;B;5,5;01/02/2027;y\n',
  );
  expect(all.map(({ column, field, readAs, tone }) => [column, field, readAs, tone])).toEqual([
    ['id', 'externalId', 'Key', 'good'],
    ['name', 'name', 'Name', 'good'],
    ['arr', 'annualRevenue', 'Amount', 'good'],
    ['renewal', 'renewalOn', 'Date', 'good'],
    ['constructor', '', 'Left out', 'idle'],
  ]);
  expect(all[2]).toMatchObject({
    note: expect.stringContaining('2 with a decimal comma'),
    choice: { name: 'decimals-2', value: 'comma' },
  });
  expect(all[3]).toMatchObject({
    note: '1 date with the day first, 0 dates with the month first',
    choice: { name: 'dates-3', value: 'dmy' },
  });
});

test('warns where two readings fit, and where each fits some', async () => {
  const [, , either] = await views('ACCOUNTS', 'id,name,renewal\n1,A,01/02/2027\n');
  expect(either).toMatchObject({
    tone: 'warn',
    note: '“01/02/2027” can be read in two ways: please choose',
    choice: { value: '' },
  });
  const [, , mixed] = await views('ACCOUNTS', 'id,name,renewal\n1,A,31/12/2026\n2,B,12/31/2026\n');
  expect(mixed?.note).toBe(
    '1 date with the day first, 1 date with the month first: please choose, the others are rejected',
  );
});

test('consent says why it stays out; shares say from where to where they run', async () => {
  const contacts = await views('CONTACTS', 'email,name,email_opt_in\na@b.example,Ann,true\n');
  expect(contacts[2]).toMatchObject({
    readAs: 'Left out',
    note: 'Consent cannot be imported: only the person gives it.',
  });
  const deals = await views('DEALS', 'id,name,probability\n1,A,40\n');
  expect(deals[2]?.note).toBe('From 0 to 100');
});

test('columns with one name say why they are left out', async () => {
  const [, , first, second] = await views('ACCOUNTS', 'id,name,arr,ARR\n1,A,5,6\n');
  expect([first?.column, second?.column]).toEqual(['arr', 'ARR (2)']);
  expect(first).toMatchObject({ field: '', note: expect.stringContaining('same name') });
  expect(second).toMatchObject({ field: '', note: expect.stringContaining('same name') });
});

test('fieldOptions marks what is needed and offers no consent', () => {
  expect(fieldOptions('ACCOUNTS')).toContainEqual({ value: 'name', label: 'Name (needed for new accounts)' });
  expect(fieldOptions('DEALS')).toContainEqual({ value: 'name', label: 'Name (needed)' });
  expect(fieldOptions('CONTACTS').filter(({ label }) => /consent/i.test(label))).toEqual([]);
});

test('owners count whom they name; a column says how many lines it cost', async () => {
  const text = 'id,name,Account Owner\n1,A,Lena Fischer\n2,B,Jo Weyl\n';
  const [id, , owner] = await views('ACCOUNTS', text, new Map([['Account Owner', 1]]));
  expect(owner).toMatchObject({ field: 'ownerEmail', readAs: 'Staff member', tone: 'warn' });
  expect(owner?.note).toBe('1 of 2 names match staff. Nobody here: “Jo Weyl”. 1 line is rejected by it');
  expect(id).toMatchObject({ tone: 'good', note: 'A line is found again by it' });
});

test('the columns of stops say that an empty cell ends none', async () => {
  const [, , since, notice] = await views('ACCOUNTS', 'id,name,escalation date,churn notice\n1,A,2026-11-01,\n');
  expect(since?.note).toContain('An empty cell ends no escalation: note “Escalation closed”');
  expect(notice?.note).toContain('An empty cell takes no notice back');
});
