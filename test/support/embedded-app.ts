// A small process that owns an embedded PostgreSQL and writes to it, to be killed by the tests.
// Use: node --import tsx test/support/embedded-app.ts <data folder> [fast]. It says one JSON line for each thing done.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const [, , dataDir = '', mode = ''] = process.argv;

const server = await startEmbeddedPostgres({
  dataDir,
  log: (line) => say({ log: line }),
  durable: mode !== 'fast',
}).catch((error: unknown) => {
  say({ refused: String(error) });
  process.exit(1);
});
const pool = new pg.Pool({ connectionString: server.url, max: 1 });
pool.on('error', () => {});
// Two that make the same table at once can fail by each other.
if (server.owned) await pool.query('CREATE TABLE IF NOT EXISTS acknowledged (id text PRIMARY KEY)');
say({ url: server.url, owned: server.owned });

let running = true;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (running = false));

for (let n = 0; running; n += 1) {
  const id = `${process.pid}-${n}`;
  try {
    await pool.query('INSERT INTO acknowledged VALUES ($1)', [id]);
    say({ id });
  } catch {
    await sleep(20);
  }
  await sleep(1);
}
// Ctrl-C reaches the whole process group of a terminal; the database must still be there for the last words.
await sleep(300);
await pool.query('SELECT 1');
say({ lastWords: true });
await pool.end();
await server.stop();
say({ stopped: true });
