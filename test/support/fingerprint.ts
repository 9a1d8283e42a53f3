import type { Pool } from 'pg';

/** A digest of every row of every table, audit events and waiting jobs included; the counters of tries are left out. */
export async function fingerprint(pool: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limits', '_prisma_migrations')`,
  );
  const digest = (table: string) => `SELECT '${table}' AS name,
    (SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) FROM ${table} t) AS digest`;
  const all = [...tables.map(({ name }) => name), 'pgboss.job'].map(digest).join(' UNION ALL ');
  const { rows } = await pool.query<{ name: string; digest: string }>(all);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
