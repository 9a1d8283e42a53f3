import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { ask, postmasterPid, startApp, temporaryDataDir } from '#test/support/embedded-process';

test('Ctrl-C ends the app first and the database after it, cleanly', async () => {
  const dataDir = await temporaryDataDir();
  const app = startApp(dataDir);
  await app.until((line) => line.id !== undefined, 10);
  // A terminal sends the signal to the whole process group.
  process.kill(-app.child.pid!, 'SIGINT');
  expect(await app.ended).toBe(0);
  expect(app.said.slice(-2)).toEqual([{ lastWords: true }, { stopped: true }]);
  await expect(postmasterPid(dataDir)).rejects.toThrow('ENOENT');
  await expect(readFile(path.join(dataDir, 'flywheel.lock'))).rejects.toThrow('ENOENT');
  expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
});

test('a database that dies under its owner comes back at the same address', async () => {
  const dataDir = await temporaryDataDir();
  const lines: string[] = [];
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: (line) => lines.push(line) });
  process.kill(await postmasterPid(dataDir), 'SIGKILL');
  await vi.waitFor(() => ask(server.url, 'SELECT 1'), { timeout: 10_000 });
  await vi.waitFor(() => expect(lines).toEqual(['PostgreSQL has died; starting it again.', 'PostgreSQL is back.']));
  await server.stop();
});

test('a stop cuts off whoever is still connected and says how many', async () => {
  const lines: string[] = [];
  const dataDir = await temporaryDataDir();
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: (line) => lines.push(line) });
  const other = ask(server.url, 'SELECT pg_sleep(60)');
  const cutOff = expect(other).rejects.toThrow(/terminat/);
  await vi.waitFor(async () => {
    const busy = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'";
    expect(await ask(server.url, busy)).toHaveLength(1);
  });
  await Promise.all([server.stop(), server.stop(), cutOff]);
  expect(lines).toEqual(['Stopping PostgreSQL; 1 open connections end with it.']);
});
