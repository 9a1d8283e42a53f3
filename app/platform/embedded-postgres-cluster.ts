import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Programs, type RunAs } from './embedded-postgres-programs';
import { isPostmasterOf } from './embedded-postgres-process';

/** Where a cluster lives and how its programs run. */
export interface Cluster {
  dataDir: string;
  folder: string;
  logFile: string;
  programs: Programs;
  runAs: RunAs;
  /** false: a throw-away cluster that may lose everything in a crash. */
  durable: boolean;
}

const NO_PROCESS = 2_147_483_647;
const LOG_LIMIT = 10_000_000;

/**
 * Makes the cluster if it is not there yet. It is made under another name and renamed when complete, so that a kill
 * in the middle leaves nothing that looks like a cluster.
 */
export async function createClusterIfMissing(cluster: Cluster, password: string): Promise<void> {
  if (await stat(cluster.folder).catch(() => null)) return;
  await removeHalfMade(cluster);
  const draft = `${cluster.folder}.new-${randomBytes(4).toString('hex')}`;
  const secret = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  const { uid, gid } = cluster.runAs;
  if (uid !== undefined && gid !== undefined) for (const each of [draft, secret]) await chown(each, uid, gid);
  const words = [`--pgdata=${draft}`, `--pwfile=${secret}`, '--username=flywheel', '--auth=scram-sha-256'];
  // The builtin provider knows the letters of all scripts (lower, upper, ~*) without leaning on the machine's locales.
  words.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (!cluster.durable) words.push('--no-sync');
  await runQuietly(cluster.programs.initdb, words, cluster.runAs);
  await rm(secret, { force: true });
  await rename(draft, cluster.folder);
  await syncFolder(cluster.dataDir);
}

async function removeHalfMade(cluster: Cluster): Promise<void> {
  const prefix = `${path.basename(cluster.folder)}.new-`;
  const names = (await readdir(cluster.dataDir)).filter((name) => name.startsWith(prefix));
  // An orphaned initdb may still be writing into it; its folder then goes at a later start.
  for (const name of names)
    await rm(path.join(cluster.dataDir, name), { recursive: true, force: true }).catch(() => {});
}

/** The process id of the server that runs on this cluster now, or null. */
export async function runningPostmaster(cluster: Cluster): Promise<number | null> {
  const text = await readFile(path.join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 && isPostmasterOf(pid, cluster.folder) ? pid : null;
}

/** A server on its way up; its log begins at byte `logFrom`. */
export interface Launched {
  child: ChildProcess | null;
  logFrom: number;
}

/** Starts the server in a session of its own, so that Ctrl-C in a terminal reaches Flywheel alone. */
export async function launchPostmaster(cluster: Cluster, port: number): Promise<Launched> {
  await forgetStranger(cluster);
  let logFrom = await logSize(cluster);
  if (logFrom > LOG_LIMIT) {
    await rename(cluster.logFile, `${cluster.logFile}.1`);
    logFrom = 0;
  }
  const log = await open(cluster.logFile, 'a', 0o600);
  try {
    const words = ['-D', cluster.folder, '-p', String(port), ...settings(cluster.durable)];
    const output = ['ignore', log.fd, log.fd] as ['ignore', number, number];
    const child = spawn(cluster.programs.postgres, words, {
      ...cluster.runAs,
      cwd: cluster.folder,
      detached: true,
      stdio: output,
      env: serverEnvironment(),
    });
    child.on('error', () => {});
    child.unref();
    return { child, logFrom };
  } finally {
    await log.close();
  }
}

function settings(durable: boolean): string[] {
  const values = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
  values.push('shared_buffers=128MB', 'log_destination=stderr', 'logging_collector=off', 'timezone=UTC');
  values.push('log_timezone=UTC', 'log_line_prefix=%m [%p] ');
  if (!durable) values.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  return values.flatMap((value) => ['-c', value]);
}

/** PG* variables are meant for clients of some other server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'DATABASE_URL');
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * After a crash `postmaster.pid` names a dead process, and PostgreSQL refuses to start when that id lives again as
 * some other program. The id is overwritten, the rest stays: it leads PostgreSQL to surviving children of the old
 * server, for whose end it must wait.
 */
async function forgetStranger(cluster: Cluster): Promise<void> {
  const file = path.join(cluster.folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null || (await runningPostmaster(cluster)) !== null) return;
  await writeFile(file, text.replace(/^-?\d+/, String(NO_PROCESS)));
}

/** Ends the server: politely within 10 s (sessions are cut off), else hard; nothing acknowledged is lost by either. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  if ((await runningPostmaster(cluster)) === null) return;
  const words = ['stop', '-D', cluster.folder, '-w', '-s'];
  try {
    await runQuietly(cluster.programs.pg_ctl, [...words, '-m', 'fast', '-t', '10'], cluster.runAs);
  } catch (error) {
    if ((await runningPostmaster(cluster)) === null) return;
    await runQuietly(cluster.programs.pg_ctl, [...words, '-m', 'immediate', '-t', '10'], cluster.runAs).catch(() => {
      throw error;
    });
  }
}

/** The last lines the server logged since byte `from`, for a message to the person who starts Flywheel. */
export async function logTail(cluster: Cluster, from: number): Promise<string> {
  const bytes = await readFile(cluster.logFile).catch(() => Buffer.alloc(0));
  return bytes.subarray(from).toString('utf8').trimEnd().split('\n').slice(-15).join('\n');
}

/** How many bytes the server's log holds. */
export async function logSize(cluster: Cluster): Promise<number> {
  return stat(cluster.logFile).then(
    (file) => file.size,
    () => 0,
  );
}

async function runQuietly(program: string, words: string[], runAs: RunAs): Promise<void> {
  const child = spawn(program, words, {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${path.basename(program)} failed (${code}):\n${output.trim().slice(-2000)}`);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder and does not need this.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
