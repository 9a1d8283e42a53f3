import { pool } from '~/platform/db.server';

/** The process can serve: its database answers. */
export async function loader() {
  const ready = await pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', ...(ready ? {} : { 'Retry-After': '5' }) },
  });
}
