import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOfProcess } from './embedded-postgres-process';
import { systemNow } from './time';

/** Who runs the database of a data folder, as written in `flywheel.lock`. */
export interface LockHolder {
  pid: number;
  startedAt: string | null;
  host: string;
  /** The folder's own number on its disk: the same under another name, another one for a copy. */
  folder: number;
}

export interface OwnerLock {
  release(): Promise<void>;
}

const SIGN_OF_LIFE_MS = 3_000;
const OTHER_HOST_SILENCE_MS = 15_000;

/**
 * Makes this process the owner of `folder`, or says which live process is. A holder that is dead, or whose process id
 * belongs to a stranger by now, is replaced; a live one never is.
 */
export async function takeOwnerLock(folder: string): Promise<{ lock: OwnerLock } | { holder: LockHolder }> {
  const file = path.join(folder, 'flywheel.lock');
  await removeDrafts(folder);
  const { ino } = await stat(folder);
  const self: LockHolder = { pid: process.pid, startedAt: startOfProcess(process.pid), host: hostname(), folder: ino };
  const mine = JSON.stringify(self);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o644 });
  try {
    if (!(await linkIfFree(draft, file))) {
      const holder = await readHolder(file);
      if (holder && (await isLive(holder, file, ino))) return { holder };
      await rename(draft, file);
      // Two starters may have judged the same stale lock: the last rename wins, the other one sees it here.
      await sleep(100);
    }
    const winner = await readHolder(file);
    if (winner && JSON.stringify(winner) !== mine) return { holder: winner };
  } finally {
    await rm(draft, { force: true });
  }
  return { lock: ownerLock(file, mine) };
}

function ownerLock(file: string, mine: string): OwnerLock {
  const isMine = async () => (await readFile(file, 'utf8').catch(() => '')) === mine;
  // Shows that we live to a machine or container that shares the folder and cannot see our process.
  const sign = setInterval(async () => {
    if (await isMine()) await utimes(file, systemNow(), systemNow()).catch(() => {});
  }, SIGN_OF_LIFE_MS).unref();
  return {
    release: async () => {
      clearInterval(sign);
      if (await isMine()) await rm(file, { force: true });
    },
  };
}

async function linkIfFree(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/** What processes killed in the middle of taking the lock left behind. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^flywheel\.lock\.(\d+)$/.exec(name)?.[1]);
    if (pid && startOfProcess(pid) === null) await rm(path.join(folder, name), { force: true });
  }
}

async function isLive(holder: LockHolder, file: string, folder: number): Promise<boolean> {
  // A copy of a data folder brings the lock of the original with it.
  if (holder.folder !== folder) return false;
  if (holder.host !== hostname()) {
    const age = systemNow().getTime() - (await stat(file)).mtimeMs;
    return age < OTHER_HOST_SILENCE_MS;
  }
  const start = startOfProcess(holder.pid);
  return start !== null && start === holder.startedAt;
}
