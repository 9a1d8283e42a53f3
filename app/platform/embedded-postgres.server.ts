import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClusterIfMissing, type Cluster } from './embedded-postgres-cluster';
import { adopt, launch, type Log } from './embedded-postgres-launch';
import { takeOwnerLock, type LockHolder } from './embedded-postgres-lock';
import { own, type EmbeddedPostgres } from './embedded-postgres-owner';
import { stopPostmaster } from './embedded-postgres-postmaster';
import { findPrograms } from './embedded-postgres-programs';
import {
  askServer,
  ensureDatabase,
  freePort,
  hasDatabase,
  newPassword,
  readSettings,
  urlOf,
  writeSettings,
  type Settings,
} from './embedded-postgres-settings';
import { chooseRunAs, openFolder } from './embedded-postgres-user';
import { systemNow } from './time';

interface Options {
  dataDir: string;
  log?: Log;
  /** false: for throw-away clusters of tests; quicker, and a crash may lose data. */
  durable?: boolean;
}

const JOIN_MS = 1_300;

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
  let cluster: Cluster | null = null;
  try {
    cluster = await prepare(home, durable);
    const settings = await bringUp(cluster, file, log);
    return own(cluster, settings, taken.lock, log);
  } catch (error) {
    if (cluster) await stopPostmaster(cluster).catch(() => {});
    await taken.lock.release();
    throw error;
  }
}

async function join(holder: LockHolder, home: string, file: string): Promise<EmbeddedPostgres> {
  for (const end = systemNow().getTime() + JOIN_MS; systemNow().getTime() < end; await sleep(50)) {
    const settings = await readSettings(file);
    if (!settings || (await askServer(settings, path.join(home, 'postgres'))) !== 'ready') continue;
    if (await hasDatabase(settings)) return { url: urlOf(settings), owned: false, stop: async () => {} };
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
  const programs = await findPrograms(runAs, home);
  return { dataDir: home, folder, logFile: path.join(home, 'postgres.log'), programs, runAs, durable };
}

async function bringUp(cluster: Cluster, file: string, log: Log): Promise<Settings> {
  const stored = await readSettings(file);
  if (!stored && (await stat(cluster.folder).catch(() => null))) {
    throw new Error(`${file} is missing. Put the one of your backup back: it holds the password of the database.`);
  }
  let settings = stored ?? (await writeSettings(file, { port: await freePort(), password: newPassword() }));
  await createClusterIfMissing(cluster, settings.password);
  if (!(await adopt(cluster, settings, log))) {
    const port = await freePort(settings.port);
    if (port !== settings.port) settings = await writeSettings(file, { ...settings, port });
    await launch(cluster, settings, log);
  }
  await ensureDatabase(settings);
  return settings;
}
