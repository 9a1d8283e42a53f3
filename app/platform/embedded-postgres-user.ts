import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The user PostgreSQL runs as; empty means: the user Flywheel runs as. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of an existing cluster, else as the system user
 * `postgres`, who is created when missing.
 */
export async function chooseRunAs(cluster: string): Promise<RunAs> {
  const owner = await stat(cluster).catch(() => null);
  const self = process.getuid?.();
  if (self === undefined) return {};
  if (self !== 0) {
    if (!owner || owner.uid === self) return {};
    throw new Error(
      `${cluster} belongs to user ${owner.uid}, Flywheel runs as user ${self}. Start it as that user, or give the folder away: chown -R ${self} ${cluster}`,
    );
  }
  if (owner?.uid === 0) {
    throw new Error(
      `${cluster} belongs to root, and PostgreSQL does not run as root. Run: chown -R postgres ${cluster}`,
    );
  }
  if (owner) return { uid: owner.uid, gid: owner.gid };
  return postgresUser() ?? createPostgresUser();
}

/** Makes `folder` and sees to it that `runAs` can enter it; folders above it are never changed. */
export async function openFolder(folder: string, runAs: RunAs): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (runAs.uid === undefined) return;
  const { mode } = await stat(folder);
  if (!(mode & 0o001)) await chmod(folder, mode | 0o011);
  refuseIfBlocked(folder, runAs);
}

function refuseIfBlocked(folder: string, runAs: RunAs): void {
  if (runAs.uid === undefined) return;
  const above = folder.split(path.sep).map((_, index, names) => names.slice(0, index + 1).join(path.sep) || path.sep);
  const blocked = above.find(
    (each) => spawnSync('/bin/sh', ['-c', 'cd "$0"', each], { ...runAs, cwd: '/', stdio: 'ignore' }).status !== 0,
  );
  if (!blocked) return;
  throw new Error(
    `PostgreSQL does not run as root, and its user ${runAs.uid} may not enter ${blocked} on the way to ${folder}. Set DATA_DIR to a folder outside ${blocked}, for example /var/lib/flywheel, start Flywheel as a normal user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function postgresUser(): RunAs | null {
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return null;
  }
}

function createPostgresUser(): RunAs {
  spawnSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const user = postgresUser();
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root, and the system user "postgres" could not be created. Start Flywheel as another user, create that user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
