import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { startCheck } from '~/domain/accounts/start-check.server';
import { startImport } from '~/domain/accounts/start-import.server';
import type { Mapping } from '~/domain/accounts/mapping';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { connect, type Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { systemNow } from '~/platform/time';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountsFile, contactsFile } from '../support/contact-files.ts';
import { importCsv } from '../support/imports.ts';
import { launchSite } from '../support/launch-site.ts';
import { makeStaff } from '../support/people.ts';
import type { Bench, BenchContext } from './bench.ts';

const PEOPLE = 100_000;
const EVERY_MS = 50;
const IDLE_MS = 20_000;
const WARM_UP = 300;

export const benches = { 'S9-pages': pagesBesideImport };

/**
 * S9: the slowest of a hundred answers of the landing page, asked for twenty times a second, while the site's own worker checks
 * and writes 100,000 contacts, against twice the same of an idle site.
 */
async function pagesBesideImport({ freshDatabase }: BenchContext): Promise<Bench> {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  await db.settings.create({ data: { id: 1, values: { companyName: 'Northbeam' } } });
  await db.person.create({ data: { id: newId('per'), email: 'admin@northbeam.example', name: 'Ada', role: 'ADMIN' } });
  await importCsv(db, 'ACCOUNTS', { text: accountsFile(PEOPLE) });
  const site = await launchSite(databaseUrl, { args: ['--worker'] });
  for (let n = 0; n < WARM_UP; n++) await (await fetch(site.url)).text(); // a process's first answers are slow, whatever goes on beside

  async function ours() {
    await pool.query('DELETE FROM imports; TRUNCATE contacts CASCADE');
    return slowest(site.url, () => bring(db));
  }
  const yardstick = async () => 2 * (await slowest(site.url, () => sleep(IDLE_MS)));
  async function close() {
    await site.stop();
    await db.$disconnect();
    await pool.end();
  }
  const what = 'p99 of a page beside an import of 100,000, against twice the idle one';
  return { what, pass: 1, rounds: 1, ours, yardstick, close };
}

async function bring(db: Db) {
  const { id: personId, name } = await makeStaff(db);
  const by = { personId, name };
  const file = {
    kind: 'CONTACTS' as const,
    fileName: 'c.csv',
    file: new Blob([contactsFile(PEOPLE)]),
  };
  const uploaded = await uploadImport(db, file, by, systemNow());
  if (!uploaded.ok) throw new Error(uploaded.reason.reason);
  const { importId } = uploaded.value;
  const { mapping } = await until(db, importId, 'MAPPING');
  await startCheck(db, { importId, mapping: mapping as Mapping, chosen: {}, by }, systemNow());
  const { checkedAt } = await until(db, importId, 'CHECKED');
  await startImport(db, { importId, checkedAt: checkedAt!.toISOString(), by }, systemNow());
  await until(db, importId, 'APPLIED');
}

async function until(db: Db, id: string, status: string) {
  for (;;) {
    const found = await db.import.findUniqueOrThrow({ where: { id } });
    if (found.status === status) return found;
    await sleep(250);
  }
}

/** Seconds that all but one in a hundred answers are quicker than, while `work` goes on. */
async function slowest(url: string, work: () => Promise<unknown>): Promise<number> {
  const asking = spawn(process.execPath, ['--import', 'tsx', 'test/bench/answers-process.ts', url, String(EVERY_MS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = text(asking.stdout);
  await work();
  asking.stdin.end();
  const seconds = (JSON.parse(await said) as number[]).sort((a, b) => a - b);
  return seconds[Math.floor(seconds.length * 0.99)]!;
}
