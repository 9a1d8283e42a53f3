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
const SMALL = 75_000; // contacts in 10 MB
const LARGE = 425_000; // in 58 MB, near the limit

export const benches = { 'P10-import': memoryOfImport };

/**
 * How much a worker grows by, in GB, while it checks and writes a file of 58 MB, against one of 10 MB. Of the file it holds a few
 * slices, and of each line some 80 bytes (35 MB here); most of the rest is garbage that the engine lets lie while the machine has
 * room. Six times the file may take four tenths more memory: flat but for the garbage; a worker that held the file took 1 GB.
 */
async function memoryOfImport({ freshDatabase }: BenchContext): Promise<Bench> {
  const ours = () => grown(freshDatabase, LARGE);
  const yardstick = () => grown(freshDatabase, SMALL);
  const what = 'memory (GB) an import of 58 MB takes, against 10 MB';
  return { what, unit: 'GB', pass: 0.7, rounds: 1, ours, yardstick };
}

async function grown(freshDatabase: BenchContext['freshDatabase'], people: number): Promise<number> {
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
  const script = ['--import', 'tsx', 'test/bench/import-memory-process.ts', databaseUrl, importId, personId];
  const { stdout } = await run(process.execPath, script);
  const written = await db.contact.count();
  if (written !== people) throw new Error(`${written} of ${people} came in.`);
  await db.$disconnect();
  await pool.end();
  return Number(stdout) / 1e9;
}
