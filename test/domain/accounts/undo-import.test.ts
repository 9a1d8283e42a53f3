import { describe, expect, test } from 'vitest';
import { startUndo } from '~/domain/accounts/start-undo.server';
import { undoImport } from '~/domain/accounts/undo-import.server';
import { keptLines, undoProgress } from '~/domain/accounts/undone-lines.server';
import { addTime, days } from '~/platform/time';
import { auditTrail, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { fingerprint } from '#test/support/fingerprint';
import { importCsv } from '#test/support/imports';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db, pool } = await testDatabase();
const SOON = addTime(NOW, days(1));
type Imported = Awaited<ReturnType<typeof importCsv>>;

async function undo({ importId, by }: Imported) {
  const started = await startUndo(db, { importId, by }, SOON);
  await undoImport(db, { importId, byId: by.personId }, () => SOON);
  return started;
}
const csv = (...rows: string[]) => ({ text: rows.join('\n') });
const account = (externalId: string) =>
  db.account.findUnique({ where: { externalId }, include: { domains: true, parent: true, owner: true } });
const reasons = async ({ importId }: Imported) =>
  (await keptLines(db, importId)).flatMap(({ label, kept }) => kept.map((it) => [label, it.what, it.reason]));

describe('what an import did goes back', () => {
  test('new records go away, children before parents; one event says it, and accounts are looked at', async () => {
    const done = await importCsv(
      db,
      'ACCOUNTS',
      csv('id,name,parent account id,domain', 'P-1,Parent,,p1.example', 'P-2,Child,P-1,', 'P-3,Grandchild,P-2,'),
    );
    expect((await account('P-3'))?.parent?.externalId).toBe('P-2');
    expect(await undo(done)).toEqual({ ok: true, value: undefined });
    expect(await db.account.count({ where: { externalId: { startsWith: 'P-' } } })).toBe(0);
    expect(await db.accountDomain.count({ where: { domain: 'p1.example' } })).toBe(0);
    const row = await db.import.findUniqueOrThrow({ where: { id: done.importId } });
    expect(row).toMatchObject({ status: 'UNDONE', undoneAt: SOON, failure: null });
    const events = (await auditTrail(db)).filter(({ kind }) => kind.startsWith('import.und'));
    expect(events.slice(-2)).toMatchObject([
      { kind: 'import.undo-started', data: { isGoingOn: false } },
      { kind: 'import.undone', data: { removed: 3, restored: 0, kept: 0 } },
    ]);
    expect(await waitingJobs(db, 'look-at-accounts')).not.toEqual([]);
  });

  test('changed fields go back one by one, with owner, parent and domains as they were', async () => {
    const [lena, jonas] = [await makeStaff(db, { name: 'Lena Fischer' }), await makeStaff(db, { name: 'Jonas Weil' })];
    const header = 'id,name,owner,seats,products,domain,parent account id,escalation since';
    await importCsv(db, 'ACCOUNTS', csv('id,name', 'C-0,Above', 'C-9,Elsewhere'));
    await importCsv(db, 'ACCOUNTS', csv(header, `C-1,Tessel,${lena.email},10,,c1.example,C-0,`));
    const before = await account('C-1');
    const done = await importCsv(
      db,
      'ACCOUNTS',
      csv(header, `C-1,Tessel GmbH,${jonas.email},20,Forecast,c1b.example,C-9,2026-11-01`),
    );
    expect(await account('C-1')).toMatchObject({ seats: 20, owner: { name: 'Jonas Weil' } });
    await db.account.update({ where: { externalId: 'C-1' }, data: { name: 'Tessel AG' } });
    await undo(done);
    const { updatedAt: _, ...as } = before!;
    expect(await account('C-1')).toMatchObject({ ...as, name: 'Tessel AG' });
    expect(await reasons(done)).toEqual([['Tessel GmbH', 'Name', 'It was changed since.']]);
    const told = await db.auditEvent.findFirst({ where: { kind: 'account.changed' }, orderBy: { id: 'desc' } });
    expect(told?.reasons).toEqual(
      expect.arrayContaining(['Seats changed from 20 to 10.', 'By taking back the import of “export.csv”, line 2.']),
    );
  });

  test('an owner who is not on staff any more does not come back', async () => {
    const [gone, jonas] = [await makeStaff(db, { name: 'Ida Gone' }), await makeStaff(db)];
    await importCsv(db, 'ACCOUNTS', csv('id,name,owner', `O-1,Owned,${gone.email}`));
    const done = await importCsv(db, 'ACCOUNTS', csv('id,name,owner', `O-1,Owned,${jonas.email}`));
    await db.person.update({ where: { id: gone.id }, data: { disabledAt: NOW } });
    await undo(done);
    expect((await account('O-1'))?.ownerId).toBe(jonas.id);
    expect(await reasons(done)).toEqual([
      ['Owned', 'Account owner (e-mail or full name)', 'Its owner before is not on staff any more.'],
    ]);
  });

  test('addresses that went from one to another go back, unless somebody took them since', async () => {
    const rows = (...emails: string[]) =>
      csv('id,name,email', ...emails.map((email, at) => `E-${at},Person ${at},${email}`));
    await importCsv(db, 'CONTACTS', rows('a@e.example', 'b@e.example'));
    const done = await importCsv(db, 'CONTACTS', rows('c@e.example', 'a@e.example', 'b@e.example'));
    await undo(done);
    const emails = async () =>
      (await db.contact.findMany({ where: { externalId: { startsWith: 'E-' } }, orderBy: { externalId: 'asc' } })).map(
        ({ email }) => email,
      );
    expect(await emails()).toEqual(['a@e.example', 'b@e.example']);

    const moved = await importCsv(db, 'CONTACTS', rows('new@e.example'));
    await db.contact.create({ data: { id: 'con_e', name: 'Somebody', email: 'a@e.example' } });
    await undo(moved);
    expect((await emails())[0]).toBe('new@e.example');
    expect(await reasons(moved)).toEqual([
      ['Person 0', 'E-mail address', 'Another person has the old address by now.'],
    ]);
  });

  test.each([
    ['SUBSCRIPTIONS', 'subscription id,account id,plan', 'S-1,F-1,Pro', 'S-1,F-2,Team'],
    ['TICKETS', 'ticket id,account id,opened on', 'T-1,F-1,2026-10-01', 'T-1,F-2,2026-10-02'],
    ['DEALS', 'deal id,account id,deal name,stage', 'D-1,F-1,Deal,Won', 'D-1,F-2,Deal,Lost'],
  ] as const)(
    '%s: a second file and its undoing leave what the first one made',
    async (kind, header, first, second) => {
      await importCsv(db, 'ACCOUNTS', csv('id,name', 'F-1,One', 'F-2,Two'));
      await importCsv(db, kind, csv(header, first));
      const table = { SUBSCRIPTIONS: db.subscription, TICKETS: db.supportTicket, DEALS: db.deal }[
        kind
      ] as typeof db.deal;
      const all = async () => (await table.findMany()).map(({ updatedAt: _, ...row }) => row);
      const before = await all();
      const done = await importCsv(db, kind, csv(header, second));
      expect(await all()).not.toEqual(before);
      await undo(done);
      expect(await all()).toEqual(before);
    },
  );
});

describe('what somebody did since stays', () => {
  test('records that something belongs to, that were changed, whose people joined', async () => {
    const done = await importCsv(db, 'ACCOUNTS', csv('id,name', 'K-1,Busy', 'K-2,Changed', 'K-3,Quiet'));
    const people = await importCsv(
      db,
      'CONTACTS',
      csv('id,name,email,account id', 'L-1,Maren Okafor,maren@k.example,K-1', 'L-2,Ben Doyle,ben@k.example,K-1'),
    );
    await db.account.update({ where: { externalId: 'K-2' }, data: { seats: 7 } });
    const maren = await db.contact.findUniqueOrThrow({ where: { externalId: 'L-1' } });
    const advocate = await makeAdvocate(db);
    await db.advocate.update({ where: { id: advocate.id }, data: { contactId: maren.id } });
    const retitled = await importCsv(db, 'CONTACTS', csv('id,name,title', 'L-1,Maren Okafor,Head of Planning'));

    await undo(done);
    expect(await reasons(done)).toEqual([
      ['Busy', 'The whole record', 'By now it has 2 contacts.'],
      ['Changed', 'The whole record', 'It was changed since.'],
    ]);
    expect(await account('K-3')).toBeNull();
    await undo(retitled);
    await undo(people);
    const joined = ['Maren Okafor', 'The whole record', 'They joined the programme; their record is left alone.'];
    expect([await reasons(retitled), await reasons(people)]).toEqual([[joined], [joined]]);
    expect(await db.contact.findMany({ where: { externalId: { startsWith: 'L-' } } })).toMatchObject([
      { externalId: 'L-1', title: 'Head of Planning' },
    ]);
  });
});

describe('it goes on where it stopped, once', () => {
  const many = (prefix: string) =>
    csv('id,name', ...Array.from({ length: 1200 }, (_, index) => `${prefix}-${index},Works ${index}`));

  test('a worker that dies, and two at once', async () => {
    const done = await importCsv(db, 'ACCOUNTS', many('W'));
    const { importId, by } = done;
    await startUndo(db, { importId, by }, SOON);
    let slices = 0;
    const dying = () => {
      if (++slices === 2) throw new Error('killed');
      return SOON;
    };
    await expect(undoImport(db, { importId, byId: by.personId }, dying)).rejects.toThrow('killed');
    const row = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(row).toMatchObject({ status: 'UNDOING', failure: expect.stringMatching(/^Something went wrong/) });
    expect(await undoProgress(db, row, SOON)).toEqual({ removed: 500, restored: 0, kept: 0, isStalled: false });
    expect(await startUndo(db, { importId, by }, addTime(SOON, days(30)))).toMatchObject({ ok: true });
    const job = { importId, byId: by.personId };
    await Promise.all([undoImport(db, job, () => SOON), undoImport(db, job, () => SOON)]);
    expect(await db.account.count({ where: { externalId: { startsWith: 'W-' } } })).toBe(0);
    const ends = (await auditTrail(db)).filter(
      ({ kind, data }) => kind === 'import.undone' && (data as { importId: string }).importId === importId,
    );
    expect(ends).toMatchObject([{ data: { removed: 1200, kept: 0 } }]);

    const before = await fingerprint(pool);
    await undoImport(db, job, () => SOON);
    expect(await startUndo(db, { importId, by }, SOON)).toEqual({ ok: false, reason: 'done' });
    expect(await fingerprint(pool)).toEqual(before);
  });
});
