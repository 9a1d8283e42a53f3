import { log } from '~/platform/log.server';
import { seconds } from '~/platform/time';

type Step = () => unknown;

/**
 * From now on Ctrl-C and SIGTERM end the process in order: what came last goes first, within ten seconds whatever a
 * step does. Returns how to add a step, so that a start that is cut short also cleans up.
 */
export function stopOnSignal(): (step: Step) => void {
  const steps: Step[] = [];
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), seconds(9.5)).unref();
    for (const step of steps.reverse()) {
      try {
        await step();
      } catch (error) {
        log.warn({ err: error }, 'while stopping');
      }
    }
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return (step) => steps.push(step);
}
