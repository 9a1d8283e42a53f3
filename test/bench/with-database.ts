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
