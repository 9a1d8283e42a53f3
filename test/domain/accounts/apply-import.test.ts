import { describe, expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();

const none = { changed: 0, fields: 0, moved: 0, new: 0, rejected: 0, seconds: 0, unchanged: 0 };
const countsOf = async (importId: string) => (await db.import.findUniqueOrThrow({ where: { id: importId } })).counts;

describe('real files come in once; a second run changes nothing', () => {
  it.each([
    ['ACCOUNTS', 'prisma/demo/ravenstack_accounts.csv', 500],
    ['CONTACTS', 'prisma/demo/ravenstack_contacts.csv', 1244],
    ['DEALS', 'test/fixtures/crm/hubspot/deal_data.csv', 44],
    ['ACCOUNTS', 'test/fixtures/crm/hubspot/company_data.csv', 24],
  ] as const)('%s of %s', async (kind, path, count) => {
    const first = await importCsv(db, kind, { path });
    expect(first.counts).toEqual({ ...none, new: count });
    expect(await countsOf(first.importId)).toEqual({ ...none, new: count });
    const events = await db.auditEvent.findMany({
      where: { kind: 'import.applied' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(events[0]?.data).toMatchObject({ importId: first.importId, new: count, changed: 0, moved: 0 });
    const second = await checkedCsv(db, kind, { path });
    expect(second.counts).toEqual({ ...none, unchanged: count });
  });

  it('stores what the file says, at the account it names', async () => {
    const account = await db.account.findUniqueOrThrow({
      where: { externalId: 'A-2e4581' },
      include: { contacts: true },
    });
    expect(account).toMatchObject({
      name: 'Company_0',
      industry: 'EdTech',
      seats: 9,
      signedOn: new Date('2024-10-16'),
    });
    expect(account.contacts.length).toBeGreaterThan(0);
    expect(await db.auditEvent.count({ where: { kind: { in: ['account.changed', 'contact.changed'] } } })).toBe(0);
  });

  it('HubSpot contacts with hashed addresses: 22 lines rejected by number, nothing stored', async () => {
    const before = await db.contact.count();
    const { importId, counts, by } = await checkedCsv(db, 'CONTACTS', {
      path: 'test/fixtures/crm/hubspot/contact_data.csv',
    });
    expect(counts).toEqual({ ...none, rejected: 22 });
    const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 22 }, (_, index) => index + 2));
    expect(rows[0]?.reasons).toMatchObject([{ column: 'property_email' }]);
    const start = await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
    expect(start).toEqual({ ok: false, reason: 'nothing' });
    expect(await db.contact.count()).toBe(before);
  });
});

describe('applyImport', () => {
  it('does nothing for an import that nobody started', async () => {
    const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name\nN-1,Not yet\n' });
    await applyImport(db, { importId, byId: by.personId }, () => NOW);
    expect(await db.account.count({ where: { externalId: 'N-1' } })).toBe(0);
  });

  it('two workers at once write every line once', async () => {
    const lines = Array.from({ length: 4500 }, (_, index) => `W-${index},Works ${index},w${index}.example`);
    const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: ['id,name,domain', ...lines].join('\n') });
    await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
    const job = { importId, byId: by.personId };
    await Promise.all([applyImport(db, job, () => NOW), applyImport(db, job, () => NOW)]);
    expect(await db.account.count({ where: { externalId: { startsWith: 'W-' } } })).toBe(4500);
    expect(await countsOf(importId)).toEqual({ ...none, new: 4500 });
    const applied = await db.auditEvent.findMany({ where: { kind: 'import.applied' } });
    expect(applied.filter(({ data }) => (data as { importId: string }).importId === importId)).toHaveLength(1);
  });

  it('says that it failed, keeps whole slices, and goes on when asked', async () => {
    const lines = Array.from({ length: 2100 }, (_, index) => `F-${index},Fault ${index}`);
    const { importId, by } = await checkedCsv(db, 'ACCOUNTS', { text: ['id,name', ...lines].join('\n') });
    await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
    // The 2,050th line cannot be written: its id is taken by a record that no key leads to.
    const row = await db.importRow.findUniqueOrThrow({ where: { importId_line: { importId, line: 2051 } } });
    await db.account.create({ data: { id: row.recordId!, name: 'In the way' } });
    const job = { importId, byId: by.personId };
    await expect(applyImport(db, job, () => NOW)).rejects.toThrow();
    expect(await db.account.count({ where: { externalId: { startsWith: 'F-' } } })).toBe(2000);
    const stopped = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(stopped).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/^Something went wrong/) });

    await db.account.delete({ where: { id: row.recordId! } });
    expect(await startImport(db, { importId, checkedAt: '', by }, NOW)).toEqual({ ok: true, value: undefined });
    await applyImport(db, job, () => NOW);
    expect(await db.account.count({ where: { externalId: { startsWith: 'F-' } } })).toBe(2100);
    expect(await db.import.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
      status: 'APPLIED',
      failure: null,
      counts: { ...none, new: 2100 },
    });
  });
});
