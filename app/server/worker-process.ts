import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { env, variablesWith } from '~/platform/env.server';
import { log } from '~/platform/log.server';
import { seconds } from '~/platform/time';

const ENTRY = fileURLToPath(new URL('../worker.ts', import.meta.url));
const PAUSES = { first: seconds(1), most: seconds(30) };

/**
 * Runs the worker in a process of its own beside the site, so that no job holds a page up, and starts it again whenever it has
 * died, after a pause that grows while it dies young. It sees by the channel between the two when the site has gone, and goes too.
 */
export function keepWorker(databaseUrl: string) {
  let pause = PAUSES.first;
  let waiting: NodeJS.Timeout | undefined;
  let isStopping = false;
  let worker = start();

  function start() {
    const startedAt = performance.now();
    const child = fork(ENTRY, { env: variablesWith({ DATABASE_URL: databaseUrl, APP_SECRET: env().APP_SECRET }) });
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      const isYoung = performance.now() - startedAt < PAUSES.most;
      pause = isYoung ? Math.min(pause * 2, PAUSES.most) : PAUSES.first;
      log.error({ pid: child.pid, code, signal, pause }, 'the worker has died; it is started again');
      waiting = setTimeout(() => (worker = start()), pause);
    });
    return child;
  }

  /** Lets running jobs finish, as the worker does by itself. */
  async function stop() {
    isStopping = true;
    clearTimeout(waiting);
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
  return { stop };
}
