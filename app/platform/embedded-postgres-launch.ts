import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './embedded-postgres-cluster';
import { launchPostmaster, logTail, runningPostmaster } from './embedded-postgres-postmaster';
import { askServer, type Settings } from './embedded-postgres-settings';
import { systemNow } from './time';

/** Tells the person who runs Flywheel one line. */
export type Log = (line: string) => void;

const SURVIVORS_MS = 20_000;
const WRONG_PASSWORD =
  'The database does not accept the password in postgres.json. Put postgres.json and the folder postgres of one backup back: they belong together.';

/** Takes over the server an earlier process left running; false if there is none, or it was about to end. */
export async function adopt(cluster: Cluster, settings: Settings, log: Log): Promise<boolean> {
  if ((await runningPostmaster(cluster)) === null) return false;
  log('PostgreSQL is still running from before; taking it over.');
  const lives = async () => (await runningPostmaster(cluster)) !== null;
  return untilReady(cluster, settings, lives, log);
}

/**
 * Starts the server and waits until it answers. Children of a killed server may live on for some seconds, and
 * PostgreSQL does not start beside them: then it tries again.
 */
export async function launch(cluster: Cluster, settings: Settings, log: Log): Promise<void> {
  for (const start = systemNow().getTime(); ; await sleep(250)) {
    const { child, logFrom } = await launchPostmaster(cluster, settings.port);
    const lives = async () => child.exitCode === null && child.signalCode === null;
    if (await untilReady(cluster, settings, lives, log)) return;
    const reason = await logTail(cluster, logFrom);
    if (reason.includes('pre-existing shared memory block') && systemNow().getTime() - start < SURVIVORS_MS) continue;
    throw new Error(`PostgreSQL did not start. The end of ${cluster.logFile}:\n${reason}`);
  }
}

/** Waits as long as the server lives: a recovery after a crash takes the time it takes. False if it died. */
async function untilReady(
  cluster: Cluster,
  settings: Settings,
  lives: () => Promise<boolean>,
  log: Log,
): Promise<boolean> {
  let refusals = 0;
  let patience: number | null = systemNow().getTime() + 5_000;
  for (;;) {
    const alive = await lives();
    const answer = await askServer(settings, cluster.folder);
    if (answer === 'ready') return true;
    if (!alive) return false;
    // More than once: another server may have the port while ours is about to find that out.
    if (answer === 'refused' && (refusals += 1) > 20) throw new Error(WRONG_PASSWORD);
    if (patience && systemNow().getTime() > patience) {
      log('PostgreSQL is recovering; after a crash this can take a while.');
      patience = null;
    }
    await sleep(25);
  }
}
