import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { enqueue, haveQueues, installQueues, startWorker } from '~/platform/queue.server';
import { testDatabase } from '#test/support/database';

const { db, url } = await testDatabase();
const job = { name: 'test-greet', payload: z.object({ id: z.string() }) };
const binding = (handle: (payload: { id: string }) => Promise<void>) => ({
  job,
  handle,
  retry: { limit: 2, delaySeconds: 0, backoff: false },
});
const queued = () => db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = ${job.name}`;

it('queues with the transaction, and not without it', async () => {
  await installQueues(url, [binding(async () => {})]);
  await db.$transaction((tx) => enqueue(tx, job, { id: 'kept' }));
  const rolledBack = db.$transaction(async (tx) => {
    await enqueue(tx, job, { id: 'lost' });
    throw new Error('the change failed');
  });
  await expect(rolledBack).rejects.toThrow('the change failed');
  expect(await queued()).toEqual([{ data: { id: 'kept' } }]);
});

it('says whether there are queues', async () => {
  const asked = (...names: string[]) =>
    haveQueues(
      db,
      names.map((name) => ({ name })),
    );
  expect(await asked(job.name)).toBe(true);
  expect(await asked(job.name, 'test-nobody')).toBe(false);
  await db.$executeRaw`ALTER SCHEMA pgboss RENAME TO elsewhere`;
  expect(await asked(job.name)).toBe(false);
  await db.$executeRaw`ALTER SCHEMA elsewhere RENAME TO pgboss`;
});

it('refuses a job that nobody works off', async () => {
  const orphan = { name: 'test-orphan', payload: z.object({}) };
  await expect(db.$transaction((tx) => enqueue(tx, orphan, {}))).rejects.toThrow('test-orphan');
});

it('works a job off and tries a failed one again', async () => {
  const seen: string[] = [];
  const worker = await startWorker(
    url,
    [
      binding(async ({ id }) => {
        seen.push(id);
        if (seen.length === 1) throw new Error('the first try fails');
      }),
    ],
    () => new Date('2026-11-19T12:00:00Z'),
  );
  for (let i = 0; i < 100 && seen.length < 2; i++) await sleep(100);
  await worker.stop();
  expect(seen).toEqual(['kept', 'kept']);
});
