import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cluster } from './embedded-postgres-cluster';
import { isPostmasterOf } from './embedded-postgres-process';
import { runProgram, serverEnvironment } from './embedded-postgres-programs';

const NO_PROCESS = 2_147_483_647;
const LOG_LIMIT = 10_000_000;

/** The process id of the server that runs on this cluster now, or null. */
export async function runningPostmaster(cluster: Cluster): Promise<number | null> {
  const text = await readFile(path.join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 && isPostmasterOf(pid, cluster.folder) ? pid : null;
}

/** A server on its way up; its log begins at byte `logFrom`. */
interface Launched {
  child: ChildProcess;
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
    const child = spawn(cluster.programs.postgres, words, {
      ...cluster.runAs,
      cwd: cluster.folder,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
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
    await runProgram(cluster.programs.pg_ctl, [...words, '-m', 'fast', '-t', '10'], cluster.runAs);
  } catch (error) {
    if ((await runningPostmaster(cluster)) === null) return;
    await runProgram(cluster.programs.pg_ctl, [...words, '-m', 'immediate', '-t', '10'], cluster.runAs).catch(() => {
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
async function logSize(cluster: Cluster): Promise<number> {
  return stat(cluster.logFile).then(
    (file) => file.size,
    () => 0,
  );
}
