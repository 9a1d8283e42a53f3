import { spawn, spawnSync } from 'node:child_process';
import { chown, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startOfProcess } from '~/platform/embedded-postgres-process';
import { findPrograms } from '~/platform/embedded-postgres-programs';
import { chooseRunAs } from '~/platform/embedded-postgres-user';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { ask, temporaryDataDir } from '#test/support/embedded-process';

test('a postmaster.pid whose process id lives again as another program does not hinder the start', async () => {
  const dataDir = await realpath(await temporaryDataDir());
  const folder = path.join(dataDir, 'postgres');
  const file = path.join(folder, 'postmaster.pid');
  const before = await startEmbeddedPostgres({ dataDir, durable: false });
  const leftBehind = await readFile(file, 'utf8');
  await before.stop();

  const runAs = await chooseRunAs(folder);
  const stranger = spawn('sleep', ['60'], { ...runAs, stdio: 'ignore' });
  onTestFinished(() => void stranger.kill());
  await writeFile(file, leftBehind.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);

  // The control: left alone, PostgreSQL takes the stranger for its old self.
  const { postgres } = await findPrograms(runAs, dataDir);
  const alone = spawnSync(postgres, ['-D', folder, '-p', '1'], { ...runAs, cwd: '/', encoding: 'utf8' });
  expect(alone.stderr).toContain('lock file "postmaster.pid" already exists');

  const after = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await ask(after.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(startOfProcess(stranger.pid!)).not.toBeNull();
  await after.stop();
});
