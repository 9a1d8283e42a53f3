import type pg from 'pg';

/** Every row of every table, the queue's included, as text; one line a row, led by its table. */
export async function dumpDatabase(pool: pg.Pool): Promise<string[]> {
  const tables = await pool.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
  const lines: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  return lines;
}

/** The lines of a dump that hold a secret, as it is or in an encoding a database or a log may give it. */
export function linesWith(secret: string, dump: readonly string[]): string[] {
  const bytes = Buffer.from(secret);
  const forms = [
    secret,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
  ];
  return dump.filter((line) => forms.some((form) => line.includes(form)));
}
