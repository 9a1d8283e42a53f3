import { expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import { difference, type FieldChange } from '~/domain/accounts/difference';
import type { CrmKind } from '~/domain/accounts/fields';
import type { Links } from '~/domain/accounts/import-links';
import { lockRecords, writeChanges, writeNew, writeParents } from '~/domain/accounts/write-records.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: createdById } = await makeStaff(db);
let imports = 0;

type Line = { recordId: string; values: CrmValues; links?: Links; changes?: FieldChange[] };

/** Stores lines of an import as the dry run does, and writes them. */
async function write(kind: CrmKind, lines: Line[]) {
  const importId = `imp_${++imports}`;
  await db.import.create({ data: { id: importId, kind, fileName: 'x', format: {}, mapping: {}, createdById } });
  await db.importRow.createMany({
    data: lines.map(({ recordId, values, links = {}, changes = [] }, index) => ({
      ...{ importId, line: index + 2, outcome: changes.length ? ('CHANGED' as const) : ('NEW' as const), label: '' },
      ...{ recordId, values, links, changes, reasons: [] },
    })),
  });
  const numbered = lines.map(({ recordId, changes = [] }, index) => ({ line: index + 2, recordId, changes }));
  await db.$transaction(async (tx) => {
    const changed = numbered.filter(({ changes }) => changes.length > 0);
    await lockRecords(
      tx,
      kind,
      changed.map(({ recordId }) => recordId),
    );
    await writeChanges(tx, { importId, kind, now: NOW }, changed);
    await writeNew(
      tx,
      { importId, kind, now: NOW },
      numbered.filter(({ changes }) => changes.length === 0),
    );
    if (kind === 'ACCOUNTS') await writeParents(tx, importId, lines.length + 1);
  });
}

test('accounts: new ones whole, with their domains; a changed one keeps the domains it has and what is not named', async () => {
  const values = {
    ...{ externalId: 'A-1', name: 'Tessel', domain: ['tessel.example'], annualRevenue: '12.50', seats: 3 },
    ...{ products: ['Planner'], renewalOn: '2027-03-31', isPublicSector: true },
  };
  await write('ACCOUNTS', [
    { recordId: 'acc_1', values, links: { parentId: 'acc_2' } },
    { recordId: 'acc_2', values: { externalId: 'A-2', name: 'Above' } },
  ]);
  const changed = { ...values, seats: 9, domain: ['tessel.org.example'], products: ['Planner', 'Routing'] };
  const changes = ['domain', 'products'].map((field) => ({ field, from: null, to: changed[field as 'domain'] }));
  await write('ACCOUNTS', [{ recordId: 'acc_1', values: changed, changes }]);
  const account = await db.account.findUniqueOrThrow({
    where: { id: 'acc_1' },
    include: { domains: { orderBy: { domain: 'asc' } } },
  });
  expect(account).toMatchObject({
    ...{ name: 'Tessel', seats: 3, products: ['Planner', 'Routing'], isPublicSector: true, parentId: 'acc_2' },
    ...{ renewalOn: new Date('2027-03-31'), createdAt: NOW, updatedAt: NOW },
  });
  expect(account.annualRevenue?.toFixed(2)).toBe('12.50');
  expect(account.domains.map(({ domain }) => domain)).toEqual(['tessel.example', 'tessel.org.example']);
  const plain = await db.account.findUniqueOrThrow({ where: { id: 'acc_2' } });
  expect(plain).toMatchObject({ isPublicSector: false, products: [], seats: null, parentId: null });
});

test('a contact moves to another account only when the file names one', async () => {
  const values = { email: 'a@tessel.example', name: 'Ann', leftOn: '2026-01-31' };
  await write('CONTACTS', [{ recordId: 'con_1', values, links: { accountId: 'acc_1' } }]);
  const change = async (to: CrmValues, links: Links) =>
    write('CONTACTS', [{ recordId: 'con_1', values: to, links, changes: difference({}, to).changes }]);
  await change({ title: 'CTO' }, { accountId: 'acc_2' });
  const contact = () => db.contact.findUniqueOrThrow({ where: { id: 'con_1' } });
  expect(await contact()).toMatchObject({ accountId: 'acc_1', title: 'CTO', leftOn: new Date('2026-01-31') });
  await change({ accountExternalId: 'A-2' }, { accountId: 'acc_2' });
  expect(await contact()).toMatchObject({ accountId: 'acc_2', name: 'Ann' });
});

const at = { accountId: 'acc_1', contactId: 'con_1' };
test.each<[CrmKind, string, CrmValues, object]>([
  ['DEALS', 'deal', { externalId: 'D-1', name: 'Big', type: 'UPSELL' }, { status: 'OPEN', type: 'UPSELL' }],
  ['USAGE', 'usageRecord', { externalId: 'U-1', endsOn: '2026-11-18', actions: 5 }, { days: 30, actions: 5 }],
  [
    'SUBSCRIPTIONS',
    'subscription',
    { externalId: 'S-1', seats: 5, isTrial: true },
    { isTrial: true, isChurned: false },
  ],
  [
    'TICKETS',
    'supportTicket',
    { externalId: 'T-1', openedOn: '2026-11-18' },
    { isEscalated: false, contactId: 'con_1' },
  ],
  [
    'SURVEYS',
    'surveyScore',
    { externalId: 'V-1', kind: 'NPS', score: '9.0', answeredOn: '2026-11-18' },
    { kind: 'NPS' },
  ],
  [
    'ATTENDANCE',
    'attendance',
    { externalId: 'E-1', kind: 'WEBINAR', title: 'Autumn', attendedOn: '2026-11-18' },
    { kind: 'WEBINAR', title: 'Autumn' },
  ],
  ['CERTIFICATIONS', 'certification', { externalId: 'C-1', title: 'Pro', certifiedOn: '2026-11-18' }, { title: 'Pro' }],
])('%s, new and changed', async (kind, model, values, expected) => {
  const links = ['DEALS', 'SUBSCRIPTIONS'].includes(kind) ? { accountId: 'acc_1' } : at;
  const recordId = `rec_${kind}`;
  await write(kind, [{ recordId, values, links }]);
  const table = db[model as 'deal'];
  expect(await table.findUniqueOrThrow({ where: { id: recordId } })).toMatchObject({ ...expected, accountId: 'acc_1' });
  await write(kind, [
    {
      recordId,
      values: { ...values, externalId: 'X-1' },
      links,
      changes: [{ field: 'externalId', from: null, to: 'X-1' }],
    },
  ]);
  expect(await table.findUniqueOrThrow({ where: { id: recordId } })).toMatchObject({ ...expected, externalId: 'X-1' });
});
