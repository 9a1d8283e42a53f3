import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import {
  ask,
  cutPower,
  killApp,
  postmasterPid,
  startApp,
  temporaryDataDir,
  type EmbeddedApp,
} from '#test/support/embedded-process';

type Victim = 'app' | 'database' | 'both';

/** Lets apps write while `victims` are killed one after the other; returns the acknowledged rows that are gone. */
async function lostAfter(victims: Victim[], dataDir: string, mode = ''): Promise<{ written: number; lost: string[] }> {
  const apps: EmbeddedApp[] = [];
  let app: EmbeddedApp | null = null;
  for (const victim of victims) {
    if (!app) apps.push((app = startApp(dataDir, mode)));
    await app.until((line) => line.id !== undefined, app.acknowledged().length + 40);
    if (victim !== 'app') process.kill(await postmasterPid(dataDir), 'SIGKILL');
    if (victim !== 'database') {
      await killApp(app);
      app = null;
    }
  }
  if (app) await app.until((line) => line.id !== undefined, app.acknowledged().length + 40);
  if (app) await killApp(app);

  const server = await startEmbeddedPostgres({ dataDir, durable: mode !== 'fast' });
  // Without durability even the table can be gone.
  await ask(server.url, 'CREATE TABLE IF NOT EXISTS acknowledged (id text PRIMARY KEY)');
  const kept = new Set((await ask(server.url, 'SELECT id FROM acknowledged')).map((row) => row.id));
  await server.stop();
  const written = apps.flatMap((each) => each.acknowledged());
  return { written: written.length, lost: written.filter((id) => !kept.has(id)) };
}

test('D1: app, database or both die by kill -9 and no acknowledged write is lost', async () => {
  const victims: Victim[] = ['app', 'database', 'both', 'database', 'app', 'both', 'both', 'database'];
  const { written, lost } = await lostAfter(victims, await temporaryDataDir());
  expect(written).toBeGreaterThan(40 * victims.length);
  expect(lost).toEqual([]);
}, 60_000);

test('D1 control: without waiting for the disk the same kills lose acknowledged writes', async () => {
  const { lost } = await lostAfter(['both', 'both', 'both', 'both'], await temporaryDataDir(), 'fast');
  expect(lost).not.toEqual([]);
}, 60_000);

test.each([
  [50, 'app'],
  [150, 'power'],
  [250, 'app'],
  [350, 'power'],
  [500, 'power'],
])('D1: a very first start killed after %i ms (%s) leaves nothing that hinders the next', async (moment, victim) => {
  const dataDir = await temporaryDataDir();
  const app = startApp(dataDir);
  await vi.waitFor(() => access(path.join(dataDir, 'flywheel.lock')), { timeout: 20_000, interval: 5 });
  await sleep(moment);
  await (victim === 'app' ? killApp(app) : cutPower(app, dataDir));
  const server = await startEmbeddedPostgres({ dataDir });
  expect(await ask(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'flywheel' }]);
  await server.stop();
  // An initdb that outlived its app may have gone on writing beside the first sweep; the second finds it ended.
  await (await startEmbeddedPostgres({ dataDir })).stop();
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log']);
});

test('D2: a second process is served by the running server and cannot end it', async () => {
  const dataDir = await temporaryDataDir();
  const first = startApp(dataDir);
  const { url } = await first.until((line) => line.url !== undefined);
  const pid = await postmasterPid(dataDir);
  const begin = Date.now();
  const second = await startEmbeddedPostgres({ dataDir });
  expect(Date.now() - begin).toBeLessThan(2_000);
  expect({ url: second.url, owned: second.owned }).toEqual({ url, owned: false });
  await second.stop();
  expect(await postmasterPid(dataDir)).toBe(pid);
  await first.until((line) => line.id !== undefined, first.acknowledged().length + 10);
});

test('D2: a second process is refused within 2 s, naming the first, when the server cannot be reached', async () => {
  const dataDir = await temporaryDataDir();
  const first = startApp(dataDir);
  await first.until((line) => line.url !== undefined);
  const pid = await postmasterPid(dataDir);
  process.kill(pid, 'SIGSTOP');
  const begin = Date.now();
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(`in use by process ${first.child.pid} `);
  expect(Date.now() - begin).toBeLessThan(2_000);
  process.kill(pid, 'SIGCONT');
  await first.until((line) => line.id !== undefined, first.acknowledged().length + 10);
});

test('D2: of five that start at once on an empty folder exactly one owns the server', async () => {
  const dataDir = await temporaryDataDir();
  const apps = [1, 2, 3, 4, 5].map(() => startApp(dataDir));
  const answers = await Promise.all(apps.map((app) => app.until((line) => Boolean(line.url ?? line.refused))));
  const owner = apps.filter((_, index) => answers[index]?.owned);
  expect(owner).toHaveLength(1);
  for (const { refused } of answers)
    expect(refused ?? `process ${owner[0]!.child.pid} `).toContain(`process ${owner[0]!.child.pid} `);
  await owner[0]!.until((line) => line.id !== undefined, 10);
});

test('a server left running by a killed app is taken over', async () => {
  const dataDir = await temporaryDataDir();
  const first = startApp(dataDir);
  await first.until((line) => line.id !== undefined);
  const pid = await postmasterPid(dataDir);
  await killApp(first);
  const server = await startEmbeddedPostgres({ dataDir });
  expect([server.owned, await postmasterPid(dataDir)]).toEqual([true, pid]);
  await server.stop();
  await expect(postmasterPid(dataDir)).rejects.toThrow('ENOENT');
});
