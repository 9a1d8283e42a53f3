import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { connect, type Db } from '~/platform/db.server';
import type { BenchContext } from './bench.ts';

/** What `work` finds on a fresh database. */
export async function onFreshDatabase(
  { freshDatabase }: BenchContext,
  work: (db: Db, url: string) => Promise<number>,
): Promise<number> {
  const url = await freshDatabase();
  const { db, pool } = connect(url);
  try {
    return await work(db, url);
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}

/** Brings the database at `url` up to date, in a process of its own: the schema engine serves one database a process. */
export const migrated = (url: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'prisma/migrate.ts', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url },
  });
