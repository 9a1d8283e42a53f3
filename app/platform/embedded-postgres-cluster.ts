import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, type Programs } from './embedded-postgres-programs';
import type { RunAs } from './embedded-postgres-user';

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

/**
 * Makes the cluster if it is not there yet. It is made under another name and renamed when complete, so that a kill
 * in the middle leaves nothing that looks like a cluster.
 */
export async function createClusterIfMissing(cluster: Cluster, password: string): Promise<void> {
  await removeHalfMade(cluster);
  if (await stat(cluster.folder).catch(() => null)) return;
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
  await runProgram(cluster.programs.initdb, words, cluster.runAs);
  await rm(secret, { force: true });
  await rename(draft, cluster.folder);
  await syncFolder(cluster.dataDir);
}

async function removeHalfMade(cluster: Cluster): Promise<void> {
  const prefix = `${path.basename(cluster.folder)}.new-`;
  const names = (await readdir(cluster.dataDir)).filter((name) => name.startsWith(prefix));
  // An orphaned initdb may still be writing into it; its folder then goes at the next start.
  for (const name of names)
    await rm(path.join(cluster.dataDir, name), { recursive: true, force: true }).catch(() => {});
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder and does not need this.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
