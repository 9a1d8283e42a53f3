import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '#test/support/database';
import { launchSite } from '#test/support/launch-site';

describe('a wrong environment stops the start with one line a fault', () => {
  it.each(['server.ts', 'app/worker.ts'])('%s', (entry) => {
    const wrong = { PORT: 'abc', MAIL_TRANSPORT: 'pigeon', DATABASE_URL: 'mysql://somewhere' };
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', entry], {
      env: { ...process.env, ...wrong },
      encoding: 'utf8',
    });
    const lines = stderr.trim().split('\n');
    expect(status).toBe(1);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'MAIL_TRANSPORT', 'PORT']);
  });
});

it('prints the set-up code while empty, and stops cleanly within ten seconds', { timeout: 90_000 }, async () => {
  const { url } = await testDatabase();
  const site = await launchSite(url, { args: ['--worker'] });
  onTestFinished(site.stop);
  // It serves a moment before it says so.
  await expect.poll(site.output).toMatch(/Set it up at \S+\/setup with the code [a-z0-9]{4}(-[a-z0-9]{4}){3}/);
  const open = await fetch(`${site.url}/setup`);
  expect(open.status).toBe(200);
  const start = performance.now();
  site.process.kill('SIGINT');
  const [code] = await once(site.process, 'exit');
  expect(code).toBe(0);
  expect(performance.now() - start).toBeLessThan(10_000);
});
