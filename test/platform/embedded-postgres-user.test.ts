import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseRunAs, openFolder } from '~/platform/embedded-postgres-user';
import { temporaryDataDir } from '#test/support/embedded-process';

const asRoot = process.getuid?.() === 0;

test.runIf(asRoot)('root hands over to another user, who may enter the data folder but not read it', async () => {
  const folder = path.join(await realpath(await temporaryDataDir()), 'data');
  await mkdir(folder, { mode: 0o700 });
  await chmod(path.dirname(folder), 0o711);
  const runAs = await chooseRunAs(path.join(folder, 'postgres'));
  expect(runAs.uid).toBeGreaterThan(0);
  await openFolder(folder, runAs);
  expect((await stat(folder)).mode & 0o777).toBe(0o711);
});

test.runIf(asRoot)('a folder on the way that is closed to that user is named and left closed', async () => {
  const closed = await realpath(await temporaryDataDir());
  const folder = path.join(closed, 'data');
  const open = openFolder(folder, await chooseRunAs(path.join(folder, 'postgres')));
  await expect(open).rejects.toThrow(`may not enter ${closed} on the way to ${folder}. Set DATA_DIR`);
  expect((await stat(closed)).mode & 0o777).toBe(0o700);
});

test.runIf(asRoot)('a cluster given to root is refused with the way back', async () => {
  const cluster = path.join(await temporaryDataDir(), 'postgres');
  await mkdir(cluster);
  await expect(chooseRunAs(cluster)).rejects.toThrow(`chown -R postgres ${cluster}`);
});

test.runIf(!asRoot)('a normal user runs the programs directly, but not on the cluster of somebody else', async () => {
  expect(await chooseRunAs('/no/cluster/yet')).toEqual({});
  await expect(chooseRunAs('/')).rejects.toThrow('belongs to user 0');
});
