import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { ask, temporaryDataDir } from '#test/support/embedded-process';

test('the cluster is UTF-8, durable, and reached by loopback alone; half-made ones are swept away', async () => {
  const dataDir = await temporaryDataDir();
  await mkdir(path.join(dataDir, 'postgres.new-1234', 'base'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres.new-1234.password'), 'left behind');
  const server = await startEmbeddedPostgres({ dataDir });
  const settings = `SELECT lower('ÄÉ') AS lower, current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS listen,
    current_setting('unix_socket_directories') AS sockets, current_setting('TimeZone') AS zone`;
  expect(await ask(server.url, settings)).toEqual([
    { lower: 'äé', encoding: 'UTF8', fsync: 'on', commit: 'on', listen: '127.0.0.1', sockets: '', zone: 'UTC' },
  ]);
  const wrong = new URL(server.url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await server.stop();
  expect((await readdir(dataDir)).filter((name) => name.includes('.new'))).toEqual([]);
});
