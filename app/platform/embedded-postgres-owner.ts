import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './embedded-postgres-cluster';
import { launch, type Log } from './embedded-postgres-launch';
import type { OwnerLock } from './embedded-postgres-lock';
import { runningPostmaster, stopPostmaster } from './embedded-postgres-postmaster';
import { countConnections, urlOf, type Settings } from './embedded-postgres-settings';

/** A PostgreSQL that answers. `owned`: this process keeps it running, and `stop` ends it; else `stop` does nothing. */
export interface EmbeddedPostgres {
  url: string;
  owned: boolean;
  stop(): Promise<void>;
}

const WATCH_MS = 500;
const RETRY_MS = 5_000;
const STOP_MS = 2_000;

/** Keeps the server of `cluster` alive until `stop`: whenever it has died, it is started again on the same port. */
export function own(cluster: Cluster, settings: Settings, lock: OwnerLock, log: Log): EmbeddedPostgres {
  const stopping = new AbortController();
  const watching = watch(cluster, settings, stopping.signal, log);
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    stopping.abort();
    // A start under way may wait for a long recovery; the stop below cuts it short.
    await Promise.race([watching, sleep(STOP_MS)]);
    const others = await countConnections(settings).catch(() => 0);
    if (others > 0) log(`Stopping PostgreSQL; ${others} open connections end with it.`);
    await stopPostmaster(cluster);
    await lock.release();
  };
  return { url: urlOf(settings), owned: true, stop: () => (stopped ??= stop()) };
}

async function watch(cluster: Cluster, settings: Settings, signal: AbortSignal, log: Log): Promise<void> {
  for (let pause = WATCH_MS; ;) {
    await sleep(pause, undefined, { ref: false, signal }).catch(() => {});
    if (signal.aborted) return;
    pause = WATCH_MS;
    if ((await runningPostmaster(cluster)) !== null) continue;
    log('PostgreSQL has died; starting it again.');
    try {
      await launch(cluster, settings, log);
      log('PostgreSQL is back.');
    } catch (error) {
      log(String(error));
      pause = RETRY_MS;
    }
  }
}
