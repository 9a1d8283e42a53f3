import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The worker of the product as a process of its own, on a database and a provider of the test. Its log is what went wrong. */
export async function startSendingWorker({ databaseUrl, providerUrl, rate = 200 }: WorkerOptions) {
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
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return {
    child,
    output: () => output,
    lives: () => child.exitCode === null && child.signalCode === null,
    /** Ends it, in seconds. */
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      const start = performance.now();
      if (isAlive(child)) child.kill(signal);
      const [code] = await ended;
      return { code, seconds: (performance.now() - start) / 1000 };
    },
  };
}

type WorkerOptions = { databaseUrl: string; providerUrl: string; rate?: number };
const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Waits for a fact, however slow the machine is. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>, milliseconds = 60_000) {
  const end = performance.now() + milliseconds;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Still waiting for: ${what}.`);
    await sleep(20);
  }
}
