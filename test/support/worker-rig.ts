import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The worker of the product as a process of its own, on a database and a provider of the test. */
export function startSendingWorker({ databaseUrl, providerUrl, rate = 200 }: WorkerOptions) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/worker.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: 'test-key',
      RESEND_BASE_URL: providerUrl,
      RESEND_RATE: String(rate),
    },
    stdio: 'ignore',
  });
  // A test that fails in between leaves nothing running.
  const takeAlong = () => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  const ended = once(child, 'exit');
  return {
    lives: () => isAlive(child),
    /** Ends it; how many seconds that took. */
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      const start = performance.now();
      if (isAlive(child)) child.kill(signal);
      await ended;
      return (performance.now() - start) / 1000;
    },
  };
}

type WorkerOptions = { databaseUrl: string; providerUrl: string; rate?: number };
const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Waits for a fact, however slow the machine is. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, milliseconds = 120_000) {
  const end = performance.now() + milliseconds;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Still waiting for: ${what}.`);
    await sleep(20);
  }
}
