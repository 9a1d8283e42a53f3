import { describe, expect, it } from 'vitest';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { systemNow } from '~/platform/time';
import { accountsFile, contactsWithBadLines } from '#test/support/contact-files';
import { testDatabase } from '#test/support/database';
import { applyAndKill, checkedContacts, compareWithReport } from '#test/support/import-rig';
import { importCsv } from '#test/support/imports';

const PEOPLE = 4000;
const { db, url: databaseUrl } = await testDatabase();

// The whole of 100,000 lines is `npm run bench S9`.
describe('S9: a large file with bad lines, whose writer is killed', () => {
  it('ends with exactly the rows that its report says, and names every bad line', async () => {
    await importCsv(db, 'ACCOUNTS', { text: accountsFile(PEOPLE) });
    const { text, bad } = contactsWithBadLines(PEOPLE, 9);
    expect(new Set(bad.map(({ why }) => why)).size).toBe(6);
    const file = new Blob([Buffer.from(`\ufeff${text}`, 'utf16le')]);
    const { importId, by, counts, checkedAt, format } = await checkedContacts(db, file);
    expect(format).toMatchObject({
      encoding: 'utf-16le',
      separator: ',',
      lines: PEOPLE,
      repeated: ['Phone', 'Phone (2)'],
    });
    expect(counts).toMatchObject({ new: PEOPLE - bad.length, changed: 0, unchanged: 0, rejected: bad.length });

    await startImport(db, { importId, checkedAt, by }, systemNow());
    const job = { importId, byId: by.personId };
    expect(await applyAndKill(db, { databaseUrl, ...job, halfway: PEOPLE / 2, pauseMs: 400 })).toBe('SIGKILL');
    const halfway = await db.contact.count();
    const { status, progress } = await db.import.findUniqueOrThrow({ where: { id: importId } });
    expect(status).toBe('APPLYING');
    // Whole slices, and the line it came to in the same transaction.
    const due = await db.importRow.count({ where: { importId, outcome: 'NEW', line: { lte: progress } } });
    expect(halfway).toBe(due);
    expect(halfway).toBeLessThan(PEOPLE - bad.length);

    await applyImport(db, job, systemNow);
    const nothing = { missing: 0, otherThanTold: 0, notListed: 0, wronglyListed: 0 };
    expect(await compareWithReport(db, importId, bad)).toEqual(nothing);

    const again = await checkedContacts(db, file);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: PEOPLE - bad.length, rejected: bad.length });

    // The control: one contact more, one less, one other, and each is seen.
    await db.contact.deleteMany({ where: { externalId: 'C-0' } });
    expect((await compareWithReport(db, importId, bad)).missing).toBe(1);
    await db.contact.create({ data: { id: 'con_more', externalId: 'C-0', name: 'More' } });
    expect(await compareWithReport(db, importId, bad.slice(1))).toEqual({
      ...nothing,
      otherThanTold: 1,
      wronglyListed: 2,
    });
  }, 120_000);
});
