import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Mapping } from '~/domain/accounts/mapping';
import { startCheck } from '~/domain/accounts/start-check.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { accountsFile, contactsFile } from '../support/contact-files.ts';
import { importCsv } from '../support/imports.ts';
import { makeStaff } from '../support/people.ts';
import type { Bench, BenchContext } from './bench.ts';

const run = promisify(execFile);
const PEOPLE = 425_000; // contacts in 58 MB, near the limit

export const benches = { 'P10-import': memoryOfImport };

/**
 * What a worker holds beyond its idle self, in MB, while it checks and writes a file of 58 MB, against P10's 150. Of the file that
 * is a few slices, and of each line some 150 bytes. Garbage does not count: the engine lets it lie while the machine has room.
 */
async function memoryOfImport({ freshDatabase }: BenchContext): Promise<Bench> {
  const ours = () => held(freshDatabase, PEOPLE);
  const what = 'memory (MB) in use by an import of 58 MB, against 150';
  return { what, unit: 'MB', pass: 1, rounds: 1, ours, yardstick: async () => 150 };
}

async function held(freshDatabase: BenchContext['freshDatabase'], people: number): Promise<number> {
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  await importCsv(db, 'ACCOUNTS', { text: accountsFile(people) });
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const file = new Blob([contactsFile(people)]);
  const uploaded = await uploadImport(db, { kind: 'CONTACTS', fileName: 'c.csv', file }, by, systemNow());
  if (!uploaded.ok) throw new Error(uploaded.reason.reason);
  const { importId } = uploaded.value;
  const { mapping } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { mapping: true } });
  await startCheck(db, { importId, mapping: mapping as Mapping, chosen: {}, by }, systemNow());
  const script = [
    '--expose-gc',
    '--import',
    'tsx',
    'test/bench/import-memory-process.ts',
    databaseUrl,
    importId,
    personId,
  ];
  const { stdout } = await run(process.execPath, script);
  const written = await db.contact.count();
  if (written !== people) throw new Error(`${written} of ${people} came in.`);
  await db.$disconnect();
  await pool.end();
  return Number(stdout) / 1e6;
}
