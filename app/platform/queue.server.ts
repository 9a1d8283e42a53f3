import PgBoss from 'pg-boss';
import type { z } from 'zod';
import type { Reader, Tx } from './db.server';
import { outlasting } from './database-away.server';
import { log } from './log.server';

/** A kind of work: its queue's name and the shape of its payload (ids only). Handlers are bound in app/jobs.ts. */
export type Job<T extends object = object> = { name: string; payload: z.ZodType<T> };

/** How a job is worked off. Handlers are re-entrant: a job may run again after a crash. */
export type JobBinding<T extends object = object> = {
  job: Job<T>;
  /** `stopping`: this process has to end, and long work should come to a stop by itself within some seconds */
  handle(payload: T, now: Date, stopping: AbortSignal): Promise<void>;
  retry?: { limit: number; delaySeconds: number; backoff?: boolean };
  concurrency?: number;
  /** five-field cron, UTC; makes the job a sweep */
  cron?: string;
};

const sender = new PgBoss({ db: { executeSql: () => Promise.reject(new Error('enqueue without a transaction')) } });

/**
 * Queues `job` inside the transaction of the change that needs it: both happen or neither.
 */
export async function enqueue<T extends object>(tx: Tx, job: Job<T>, payload: T, options: { startAfter?: Date } = {}) {
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<object[]>(text, ...values.map((value) => value ?? null)),
  });
  const data = job.payload.parse(payload);
  const id = await sender.send(job.name, data, {
    db: { executeSql },
    startAfter: options.startAfter,
  });
  if (!id) throw new Error(`There is no queue named ${job.name}; is it bound in app/jobs.ts?`);
}

/** Creates the queue tables and one queue a binding; safe to repeat. */
export async function installQueues(url: string, bindings: JobBinding[]) {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 1 });
  boss.on('error', (error) => log.error({ err: error.message }, 'queue'));
  await boss.start();
  for (const { job, retry } of bindings) {
    const { limit = 5, delaySeconds = 10, backoff = true } = retry ?? {};
    const policy = { name: job.name, retryLimit: limit, retryDelay: delaySeconds, retryBackoff: backoff };
    if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, policy);
    else await boss.createQueue(job.name, policy);
  }
  await boss.stop({ graceful: false });
}

/** Whether there is a queue for each of these kinds of work. */
export async function haveQueues(reader: Reader, jobs: Pick<Job, 'name'>[]): Promise<boolean> {
  const [found] = await reader.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('pgboss.queue') IS NOT NULL AS "isThere"`;
  if (!found?.isThere) return false;
  const names = jobs.map(({ name }) => name);
  const rows = await reader.$queryRaw<object[]>`SELECT 1 FROM pgboss.queue WHERE name = ANY(${names})`;
  return rows.length === names.length;
}

/** Works the queues off until `stop`, which lets running jobs finish (≤ 8 s). A database that is away costs no job its try. */
export async function startWorker(url: string, bindings: JobBinding[], clock: () => Date) {
  await installQueues(url, bindings);
  const boss = new PgBoss({ connectionString: url, max: 3 });
  boss.on('error', (error) => log.error({ err: error.message }, 'queue'));
  await boss.start();
  const ending = new AbortController();
  for (const { job, handle, concurrency = 1, cron } of bindings) {
    const work = async ([item]: PgBoss.Job[]) => {
      if (!item) return;
      try {
        await outlasting(() => handle(job.payload.parse(item.data ?? {}), clock(), ending.signal), ending.signal);
      } catch (error) {
        log.error({ err: error, job: job.name, jobId: item.id }, 'job failed');
        throw error;
      }
    };
    for (let i = 0; i < concurrency; i++) await boss.work(job.name, { pollingIntervalSeconds: 1 }, work);
    if (cron) await boss.schedule(job.name, cron, {});
  }
  async function stop() {
    ending.abort();
    await boss.stop({ graceful: true, timeout: 8000 });
  }
  return { stop };
}
