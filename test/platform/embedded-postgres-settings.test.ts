import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { readSettings, urlOf, writeSettings } from '~/platform/embedded-postgres-settings';
import { temporaryDataDir } from '#test/support/embedded-process';

test('the settings are kept for the owner alone and read back as they were', async () => {
  const file = path.join(await temporaryDataDir(), 'postgres.json');
  expect(await readSettings(file)).toBeNull();
  const settings = { port: 5433, password: 'secret' };
  await writeSettings(file, settings);
  expect(await readSettings(file)).toEqual(settings);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(urlOf(settings)).toBe('postgresql://flywheel:secret@127.0.0.1:5433/flywheel');
});

test.each(['', '{', '{"port":"x","password":"y"}'])('damaged settings (%j) are named, not replaced', async (text) => {
  const file = path.join(await temporaryDataDir(), 'postgres.json');
  await writeFile(file, text);
  await expect(readSettings(file)).rejects.toThrow(`${file} is damaged`);
  expect(await readFile(file, 'utf8')).toBe(text);
});

test('a port taken by another program is given up for a free one; a wrong or missing password is named', async () => {
  const dataDir = await temporaryDataDir();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await first.stop();
  const port = Number(new URL(first.url).port);
  const other = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const second = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(new URL(second.url).port).not.toBe(String(port));
  await second.stop();

  const file = path.join(dataDir, 'postgres.json');
  await writeSettings(file, { port, password: 'of another cluster' });
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow('does not accept the password');

  await rm(file);
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow('postgres.json is missing');
});
