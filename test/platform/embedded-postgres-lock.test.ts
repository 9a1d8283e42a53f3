import { spawn } from 'node:child_process';
import { readdir, readFile, realpath, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeOwnerLock, type LockHolder } from '~/platform/embedded-postgres-lock';
import { startOfProcess } from '~/platform/embedded-postgres-process';
import { temporaryDataDir } from '#test/support/embedded-process';

async function folderHeldBy(change: Partial<LockHolder>): Promise<{ folder: string; file: string; live: LockHolder }> {
  const folder = await realpath(await temporaryDataDir());
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  onTestFinished(() => void stranger.kill());
  const pid = stranger.pid!;
  const live = { pid, startedAt: startOfProcess(pid), host: hostname(), folder: (await stat(folder)).ino };
  const file = path.join(folder, 'flywheel.lock');
  await writeFile(file, JSON.stringify({ ...live, ...change }));
  return { folder, file, live };
}

async function isTaken(folder: string): Promise<boolean> {
  const taken = await takeOwnerLock(folder);
  if ('lock' in taken) await taken.lock.release();
  return 'holder' in taken;
}

test('a live holder keeps the lock and is named', async () => {
  const { folder, file, live } = await folderHeldBy({});
  expect(await takeOwnerLock(folder)).toEqual({ holder: live });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(live);
});

test.each<[string, Partial<LockHolder>]>([
  ['of a dead process', { pid: 2_000_000_000 }],
  ['whose process id was given to a stranger', { startedAt: 'long ago' }],
  ['that came along with a copy of another data folder', { folder: 1 }],
])('a stale lock %s is taken over', async (_, change) => {
  const { folder, file } = await folderHeldBy(change);
  const taken = await takeOwnerLock(folder);
  expect('lock' in taken).toBe(true);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
  if ('lock' in taken) await taken.lock.release();
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

test('drafts of processes killed while taking the lock are swept away', async () => {
  const { folder } = await folderHeldBy({ startedAt: 'long ago' });
  await writeFile(path.join(folder, 'flywheel.lock.2000000000'), '{}');
  expect(await isTaken(folder)).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('a damaged lock file is taken over', async () => {
  const { folder, file } = await folderHeldBy({});
  await writeFile(file, '{"pid":');
  expect(await isTaken(folder)).toBe(false);
});

test('a holder in another container is believed while it signs, and not after 15 s of silence', async () => {
  const { folder, file } = await folderHeldBy({ host: 'another-container', pid: 2_000_000_000 });
  expect(await isTaken(folder)).toBe(true);
  const silent = new Date(Date.now() - 16_000);
  await utimes(file, silent, silent);
  expect(await isTaken(folder)).toBe(false);
});

test('a release leaves the lock of a later owner alone', async () => {
  const { folder, file, live } = await folderHeldBy({ startedAt: 'long ago' });
  const taken = await takeOwnerLock(folder);
  await writeFile(file, JSON.stringify(live));
  if ('lock' in taken) await taken.lock.release();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(live);
});
