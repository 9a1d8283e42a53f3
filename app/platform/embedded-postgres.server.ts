import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createClusterIfMissing,
  launchPostmaster,
  logSize,
  logTail,
  runningPostmaster,
  stopPostmaster,
  type Cluster,
  type Launched,
} from './embedded-postgres-cluster';
import { takeOwnerLock, type LockHolder, type OwnerLock } from './embedded-postgres-lock';
import { chooseRunAs, findPrograms, openFolder } from './embedded-postgres-programs';
import {
  countConnections,
  ensureDatabase,
  freePort,
  newPassword,
  probe,
  readSettings,
  urlOf,
  writeSettings,
  type Settings,
} from './embedded-postgres-settings';

/** A PostgreSQL that answers. `owned`: this process keeps it running, and `stop` ends it; else `stop` does nothing. */
export interface EmbeddedPostgres {
  url: string;
  owned: boolean;
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  log?: (line: string) => void;
  /** false: for throw-away clusters of tests; quicker, and a crash may lose data. */
  durable?: boolean;
}

const JOIN_MS = 1_500;
const WATCH_MS = 500;
const RETRY_MS = 2_000;
const SURVIVORS_MS = 20_000;

/**
 * Starts the embedded PostgreSQL of `dataDir` (loopback only) or, if a live process runs it already, connects to
 * that one. After a crash it adopts the server that is still running, or lets it recover; while owned it is started
 * again whenever it dies. Throws within 2 s, naming the process, if the folder is taken but its server is out of reach.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log = () => {},
  durable = true,
}: Options): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true });
  const home = await realpath(dataDir);
  const file = path.join(home, 'postgres.json');
  const taken = await takeOwnerLock(home);
  if ('holder' in taken) return join(taken.holder, home, file);
  try {
    const cluster = await prepare(home, durable);
    const settings = await bringUp(cluster, file, log);
    return own(cluster, settings, taken.lock, log);
  } catch (error) {
    await taken.lock.release();
    throw error;
  }
}

async function join(holder: LockHolder, home: string, file: string): Promise<EmbeddedPostgres> {
  for (const end = Date.now() + JOIN_MS; Date.now() < end; await sleep(50)) {
    const settings = await readSettings(file);
    if (!settings || (await probe(settings, path.join(home, 'postgres'))) !== 'ready') continue;
    await ensureDatabase(settings).catch(() => {});
    return { url: urlOf(settings), owned: false, stop: async () => {} };
  }
  const where = holder.host ? `${holder.pid} on ${holder.host}` : String(holder.pid);
  throw new Error(
    `The data folder ${home} is in use by process ${where}, whose database does not answer. Wait until that process is up, end it, or choose another DATA_DIR.`,
  );
}

async function prepare(home: string, durable: boolean): Promise<Cluster> {
  const folder = path.join(home, 'postgres');
  const runAs = await chooseRunAs(folder);
  await openFolder(home, runAs);
  const programs = await findPrograms(runAs);
  return { dataDir: home, folder, logFile: path.join(home, 'postgres.log'), programs, runAs, durable };
}

async function bringUp(cluster: Cluster, file: string, log: (line: string) => void): Promise<Settings> {
  const stored = await readSettings(file);
  if (!stored && (await stat(cluster.folder).catch(() => null))) {
    throw new Error(`${file} is missing. Put the one of your backup back: it holds the password of the database.`);
  }
  let settings = stored ?? (await writeSettings(file, { port: await freePort(), password: newPassword() }));
  await createClusterIfMissing(cluster, settings.password);
  if ((await runningPostmaster(cluster)) !== null) {
    log('PostgreSQL is still running; taking it over.');
    await untilReady(cluster, settings, { child: null, logFrom: await logSize(cluster) }, log);
  } else {
    const port = await freePort(settings.port);
    if (port !== settings.port) settings = await writeSettings(file, { ...settings, port });
    await launch(cluster, settings, log);
  }
  await ensureDatabase(settings);
  return settings;
}

/** Children of a killed server may live on for some seconds, and PostgreSQL does not start beside them: try again. */
async function launch(cluster: Cluster, settings: Settings, log: (line: string) => void): Promise<void> {
  const start = Date.now();
  for (;;) {
    const launched = await launchPostmaster(cluster, settings.port);
    try {
      return await untilReady(cluster, settings, launched, log);
    } catch (error) {
      const blocked = String(error).includes('pre-existing shared memory block');
      if (!blocked || Date.now() - start > SURVIVORS_MS) throw error;
      await sleep(250);
    }
  }
}

/** Waits as long as the server lives: a recovery after a crash takes the time it takes. */
async function untilReady(
  cluster: Cluster,
  settings: Settings,
  { child, logFrom }: Launched,
  log: (line: string) => void,
): Promise<void> {
  const start = Date.now();
  for (let told = false; ; await sleep(25)) {
    const dead = child ? child.exitCode !== null || child.signalCode !== null : !(await runningPostmaster(cluster));
    const state = await probe(settings, cluster.folder);
    if (state === 'ready') return;
    if (dead || state === 'stranger') {
      throw new Error(`PostgreSQL did not start. The end of ${cluster.logFile}:\n${await logTail(cluster, logFrom)}`);
    }
    if (!told && Date.now() - start > 5_000) log('PostgreSQL is recovering; this can take a while after a crash.');
    told ||= Date.now() - start > 5_000;
  }
}

function own(cluster: Cluster, settings: Settings, lock: OwnerLock, log: (line: string) => void): EmbeddedPostgres {
  let stopped: Promise<void> | null = null;
  let watching = Promise.resolve();
  const watch = async () => {
    await lock.refresh();
    if (stopped || (await runningPostmaster(cluster)) !== null) return;
    log('PostgreSQL has died; starting it again.');
    await launch(cluster, settings, log);
    log('PostgreSQL is back.');
  };
  const timer = setInterval(() => {
    // One at a time: each round waits for the one before.
    watching = watching.then(watch).catch(async (error: unknown) => {
      log(String(error));
      await sleep(RETRY_MS);
    });
  }, WATCH_MS);
  timer.unref();
  const stop = async () => {
    clearInterval(timer);
    // A start under way may wait for a long recovery: it is cut short by the stop below.
    await Promise.race([watching, sleep(RETRY_MS)]);
    const others = await countConnections(settings).catch(() => 0);
    if (others > 0) log(`Stopping PostgreSQL; ${others} open connections end with it.`);
    await stopPostmaster(cluster);
    await lock.release();
  };
  return { url: urlOf(settings), owned: true, stop: () => (stopped ??= stop()) };
}
