import type { Pool } from 'pg';

const script = `<script>window.planted=1</script><img src=x onerror="window.planted=1"><svg onload="window.planted=1">`;
/** Text that runs where it is not escaped: as HTML, as Markdown, as an attribute that ends early. */
export const plantedText = `${script} [press](javascript:window.planted=1) " onmouseover="window.planted=1`;
export const plantedLink = 'javascript:window.planted=1';

const links = ['link'];
/** Text columns whose words come from us or are looked up by: ids, addresses, keys, names of kinds and of files. */
const ours =
  /(^|_)id$|email|^(token|token_hash|identifier|key|slug|kind|message|domain|platform|time_zone|currency|ip_address|source|password|scope|access_token|refresh_token|id_token|payload|slot|submission_key|leased_by|stream|version)$/;

/** Writes planted text into every free-text column of every row, past all validation, and says where. */
export async function plantEverywhere(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ table: string; column: string; isList: boolean }>(`
    SELECT table_name AS table, column_name AS column, data_type = 'ARRAY' AS "isList" FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'rate_limits', 'audit_events', 'verifications')
       AND (data_type = 'text' OR udt_name = '_text')`);
  const free = rows.filter(({ column }) => !ours.test(column));
  for (const { table, column, isList } of free) {
    const value = links.includes(column) ? plantedLink : plantedText;
    // A name that is unique stays so: its row's own place stands before it.
    const isUnique = table === 'segments' && column === 'name';
    const set = isList ? 'ARRAY[$1::text]' : isUnique ? 'ctid::text || $1::text' : '$1::text';
    await pool.query(`UPDATE ${table} SET ${column} = ${set} WHERE ${column} IS NOT NULL`, [value]);
  }
  return free.map(({ table, column }) => `${table}.${column}`);
}
