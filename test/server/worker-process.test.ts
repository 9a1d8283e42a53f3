import { once } from 'node:events';
import { getPriority } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { testDatabase } from '#test/support/database';
import { launchSite } from '#test/support/launch-site';
import { sweepImportsJob } from '~/domain/accounts/schema';
import { startOfProcess } from '~/platform/embedded-postgres-process';
import { enqueue } from '~/platform/queue.server';
import { seconds } from '~/platform/time';

it('starts the worker again when it has died, and leaves none behind', { timeout: seconds(150) }, async () => {
  const { db, pool, url } = await testDatabase();
  const site = await launchSite(url, { args: ['--worker'] });
  onTestFinished(site.stop);
  const workers = () => [...site.output().matchAll(/kinds of job in process (\d+)/g)].map(([, pid]) => Number(pid));
  await expect.poll(workers, { timeout: seconds(40) }).toHaveLength(1);
  const [first] = workers();
  expect(first).not.toBe(site.process.pid);
  expect(getPriority(first!)).toBeGreaterThan(getPriority(site.process.pid!)); // pages come first

  process.kill(first!, 'SIGKILL');
  expect((await fetch(`${site.url}/health/ready`)).status).toBe(200);
  await expect.poll(workers, { timeout: seconds(40) }).toHaveLength(2);
  await db.$transaction((tx) => enqueue(tx, sweepImportsJob, {}));
  const open = () =>
    pool.query(`SELECT 1 FROM pgboss.job WHERE name = $1 AND state <> 'completed'`, [sweepImportsJob.name]);
  await expect.poll(async () => (await open()).rowCount, { timeout: seconds(40) }).toBe(0);

  site.process.kill('SIGKILL');
  await once(site.process, 'exit');
  await expect.poll(() => startOfProcess(workers()[1]!), { timeout: seconds(12) }).toBeNull();
});
