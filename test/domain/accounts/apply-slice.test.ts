import { describe, expect, test } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { applySlice } from '~/domain/accounts/apply-slice.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

async function started(kind: 'ACCOUNTS' | 'CONTACTS' | 'DEALS', text: string) {
  const { importId, by } = await checkedCsv(db, kind, { text });
  await startImport(db, { importId, checkedAt: NOW.toISOString(), by }, NOW);
  return { importId, by };
}

test('gives up what moved, writes the rest, and says how far it came', async () => {
  const { importId, by } = await started('ACCOUNTS', 'id,name\nS-1,One\nS-2,Two\nS-2,Twice\nS-3,Three\n');
  await db.account.create({ data: { id: 'acc_s2', externalId: 'S-2', name: 'Two by hand' } });
  const running = { id: importId, kind: 'ACCOUNTS' as const, fileName: 'export.csv' };
  const slice = (progress: number) =>
    db.$transaction((tx) => applySlice(tx, { ...running, progress }, { by, now: NOW }));
  expect(await slice(0)).toBe(5);
  expect(await slice(5)).toBeNull();
  const accounts = await db.account.findMany({
    where: { externalId: { startsWith: 'S-' } },
    orderBy: { externalId: 'asc' },
  });
  expect(accounts.map(({ name }) => name)).toEqual(['One', 'Two by hand', 'Three']);
  const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
  expect(rows.map(({ line, outcome, isMoved }) => [line, outcome, isMoved])).toEqual([
    [2, 'NEW', false],
    [3, 'REJECTED', true],
    [4, 'REJECTED', false],
    [5, 'NEW', false],
  ]);
});

describe('what moved since the dry run', () => {
  test('stays as it is, is reported by line, and the rest goes in', async () => {
    await importCsv(db, 'ACCOUNTS', { text: 'id,name,seats\nM-1,One,1\nM-2,Two,2\n' });
    const { importId, by } = await started('ACCOUNTS', 'id,name,seats\nM-1,One,10\nM-2,Two,20\nM-3,Three,30\n');
    await db.account.update({ where: { externalId: 'M-1' }, data: { seats: 5 } });
    await db.account.create({ data: { id: 'acc_m3', externalId: 'M-3', name: 'Three by hand' } });
    await applyImport(db, { importId, byId: by.personId }, () => NOW);
    const accounts = await db.account.findMany({
      where: { externalId: { startsWith: 'M-' } },
      orderBy: { externalId: 'asc' },
    });
    expect(accounts.map(({ name, seats }) => [name, seats])).toEqual([
      ['One', 5],
      ['Two', 20],
      ['Three by hand', null],
    ]);
    const rows = await db.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['REJECTED', 'CHANGED', 'REJECTED']);
    expect(rows[0]?.reasons).toMatchObject([{ column: 'Seats', reason: 'Somebody changed this after the dry run.' }]);
    expect(await db.import.findUnique({ where: { id: importId } })).toMatchObject({
      counts: { new: 0, changed: 1, rejected: 2, moved: 2 },
    });
  });

  test('a person who joined meanwhile is not made twice', async () => {
    const { importId, by } = await started('CONTACTS', 'email,name\nnew@tessel.example,Ann\n');
    await db.contact.create({ data: { id: 'con_joined', email: 'new@tessel.example', name: 'Ann Joined' } });
    await applyImport(db, { importId, byId: by.personId }, () => NOW);
    expect(await db.contact.findMany({ where: { email: 'new@tessel.example' } })).toMatchObject([
      { name: 'Ann Joined' },
    ]);
  });
});

test('a line whose account was removed since is given up', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name\nG-1,Going\n' });
  const { importId, by } = await started('DEALS', 'id,name,accountid\nD-1,Deal,G-1\n');
  await db.account.delete({ where: { externalId: 'G-1' } });
  await applyImport(db, { importId, byId: by.personId }, () => NOW);
  expect(await db.importRow.findMany({ where: { importId } })).toMatchObject([
    { outcome: 'REJECTED', isMoved: true, reasons: [{ reason: 'What it belongs to was removed after the dry run.' }] },
  ]);
});

test('an address that two changed people exchange through a third', async () => {
  await importCsv(db, 'CONTACTS', { text: 'id,email,name\nX-1,one@x.example,Ann\nX-2,two@x.example,Ben\n' });
  const { counts } = await importCsv(db, 'CONTACTS', {
    text: 'id,email,name\nX-1,three@x.example,Ann\nX-2,one@x.example,Ben\n',
  });
  expect(counts).toMatchObject({ changed: 2 });
  const people = await db.contact.findMany({ where: { externalId: { in: ['X-1', 'X-2'] } }, orderBy: { name: 'asc' } });
  expect(people.map(({ email }) => email)).toEqual(['three@x.example', 'one@x.example']);
});

test('an address that one line gives up goes to a later line', async () => {
  await importCsv(db, 'CONTACTS', { text: 'id,email,name\nP-1,old@tessel.example,Ann\n' });
  const text = 'id,email,name\nP-1,new.ann@tessel.example,Ann\nP-2,old@tessel.example,Ben\n';
  const { counts } = await importCsv(db, 'CONTACTS', { text });
  expect(counts).toMatchObject({ changed: 1, new: 1 });
  const people = await db.contact.findMany({
    where: { externalId: { in: ['P-1', 'P-2'] } },
    orderBy: { externalId: 'asc' },
  });
  expect(people.map(({ name, email }) => [name, email])).toEqual([
    ['Ann', 'new.ann@tessel.example'],
    ['Ben', 'old@tessel.example'],
  ]);
});

test('people of one name are never merged; consents and readiness are not touched', async () => {
  const advocate = await makeAdvocate(db, { name: 'Maren Okafor' });
  const { counts } = await importCsv(db, 'CONTACTS', {
    text: 'email,name,title,newsletter_consent\nmaren@other.example,Maren Okafor,CTO,true\n',
  });
  expect(counts).toMatchObject({ new: 1, changed: 0 });
  expect(await db.contact.count({ where: { name: 'Maren Okafor' } })).toBe(2);
  await importCsv(db, 'CONTACTS', { text: `email,name,title\n${advocate.contact.email},Maren Okafor,CTO\n` });
  const { person: _person, contact, ...before } = advocate;
  expect(await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).toEqual(before);
  expect(await db.contact.findUniqueOrThrow({ where: { id: contact.id } })).toMatchObject({ title: 'CTO' });
  expect(await db.consent.count()).toBe(0);
});
