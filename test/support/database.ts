import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { connect, type Db, useConnection } from '~/platform/db.server';

/**
 * A database of its own for the calling test file, cloned from the migrated template and dropped afterwards.
 * It is also what `db()` of the process means, so that routes can be called.
 */
export async function testDatabase(): Promise<{ db: Db; pool: pg.Pool; url: string; secondPool(): pg.Pool }> {
  const url = new URL(inject('postgresUrl'));
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(`CREATE DATABASE ${name} TEMPLATE flywheel_template`);
  url.pathname = `/${name}`;
  const connection = connect(url.href, { max: 10 });
  useConnection(connection);
  const more: pg.Pool[] = [];
  afterAll(async () => {
    await connection.db.$disconnect();
    await Promise.all([connection.pool, ...more].map((pool) => pool.end()));
    await admin(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  const secondPool = () => {
    const pool = new pg.Pool({ connectionString: url.href, max: 10 });
    more.push(pool);
    return pool;
  };
  return { ...connection, url: url.href, secondPool };
}

async function admin(sql: string) {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  // Cloning needs the template to itself for a moment; other test files may be cloning too.
  await client.query('SELECT pg_advisory_lock(1)');
  await client.query(sql).finally(() => client.end());
}
