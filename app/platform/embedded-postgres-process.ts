import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, in a form that differs between two processes that ever had the same id (null: no such
 * process, or one that is dead and not yet reaped). A process id alone proves nothing: it is given out again.
 */
export function startOfProcess(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim();
    // The name in brackets may hold spaces; after it come the state (field 3) and the start in ticks (field 22).
    const fields = readOrNull(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
    return !fields || fields[0] === 'Z' ? null : `${boot} ${fields[19]}`;
  }
  return process.platform === 'win32' ? 'unknown' : ps(pid, 'lstart=');
}

/** True if `pid` is, at this moment, the main process of a PostgreSQL server on the folder `cluster`. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const words = readOrNull(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
    return /postgres$/.test(words[0] ?? '') && words[words.indexOf('-D') + 1] === cluster;
  }
  if (process.platform === 'win32')
    return run('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])?.includes('postgres') ?? true;
  const command = ps(pid, 'command=') ?? '';
  return command.includes('postgres') && command.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ps(pid: number, column: string): string | null {
  return run('ps', ['-o', column, '-p', String(pid)])?.trim() || null;
}

function run(command: string, words: string[]): string | null {
  try {
    return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
