import { applyImport } from '~/domain/accounts/apply-import.server';
import { startImport } from '~/domain/accounts/start-import.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { accountsFile, contactsWithBadLines } from '../support/contact-files.ts';
import { applyAndKill, checkedContacts, compareWithReport } from '../support/import-rig.ts';
import { importCsv } from '../support/imports.ts';
import type { BenchContext, Count } from './bench.ts';

const PEOPLE = 100_000;

export const counts = { S9: crashedImport };

/**
 * S9 whole: 100,000 contacts in UTF-16 with a byte order mark, one line in twenty bad in six ways, a column name twice, and the
 * writer killed half-way; another goes on. Counts contacts that are not as the report says and lines that it lists wrongly.
 */
async function crashedImport({ freshDatabase }: BenchContext): Promise<Count> {
  const what = `of ${PEOPLE} lines, 5 % bad, writer killed: rows or lines that are not as the report says`;
  return { what, expected: 0, count: () => differences(freshDatabase) };
}

async function differences(freshDatabase: BenchContext['freshDatabase']) {
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  await importCsv(db, 'ACCOUNTS', { text: accountsFile(PEOPLE) });
  const { text, bad } = contactsWithBadLines(PEOPLE, 9);
  const file = new Blob([Buffer.from(`\ufeff${text}`, 'utf16le')]);
  const { importId, by, checkedAt } = await checkedContacts(db, file);
  await startImport(db, { importId, checkedAt, by }, systemNow());
  const job = { importId, byId: by.personId };
  const signal = await applyAndKill(db, { databaseUrl, ...job, halfway: PEOPLE / 2, pauseMs: 0 });
  const { status } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { status: true } });
  if (signal !== 'SIGKILL' || status !== 'APPLYING') throw new Error('The writer had ended before it was killed.');
  await applyImport(db, job, systemNow);
  const found = await compareWithReport(db, importId, bad);
  await db.$disconnect();
  await pool.end();
  return Object.values(found).reduce((sum, count) => sum + Math.abs(count), 0);
}
