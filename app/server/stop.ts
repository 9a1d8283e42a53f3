import { log } from '~/platform/log.server';
import { seconds } from '~/platform/time';

/** Runs `steps` in order at Ctrl-C or SIGTERM and ends the process within ten seconds, whatever a step does. */
export function stopOnSignal(steps: (() => Promise<unknown> | undefined)[]) {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), seconds(9.5)).unref();
    for (const step of steps) {
      await Promise.resolve(step()).catch((error: Error) => log.warn({ err: error.message }, 'while stopping'));
    }
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
