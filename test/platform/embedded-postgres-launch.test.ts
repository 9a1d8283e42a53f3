import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { ask, temporaryDataDir } from '#test/support/embedded-process';

test('a server that cannot start says why, and frees the folder for the next try', async () => {
  const dataDir = await temporaryDataDir();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await first.stop();
  // What a half-made cluster looks like when it stands under its final name.
  await rm(path.join(dataDir, 'postgres', 'global'), { recursive: true });
  for (const _ of [1, 2]) {
    const failure = startEmbeddedPostgres({ dataDir, durable: false });
    await expect(failure).rejects.toThrow(/PostgreSQL did not start.*postgres\.log:\n.*could not open file/s);
  }
});

test('a second start in the same process is served by the first', async () => {
  const dataDir = await temporaryDataDir();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  const second = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(second).toMatchObject({ url: first.url, owned: false });
  await second.stop();
  expect(await ask(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('a copy of a data folder in use gets a server of its own', async () => {
  const dataDir = await temporaryDataDir();
  const copy = await temporaryDataDir();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  execFileSync('cp', ['-a', `${dataDir}/.`, copy]);
  const original = await startEmbeddedPostgres({ dataDir, durable: false });
  // A copy of a folder in use brings these two along.
  for (const name of ['flywheel.lock', 'postgres/postmaster.pid']) {
    execFileSync('cp', ['-a', path.join(dataDir, name), path.join(copy, name)]);
  }
  const second = await startEmbeddedPostgres({ dataDir: copy, durable: false });
  expect(second.owned).toBe(true);
  expect(new URL(second.url).port).not.toBe(new URL(original.url).port);
  await second.stop();
  expect(await ask(original.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await original.stop();
});
