import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPostmasterOf, startOfProcess } from '~/platform/embedded-postgres-process';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';

const PREFIX = 'flywheel-test-';

/**
 * A throw-away PostgreSQL in the temporary folder, for one run of the tests. `stop` removes it; what a killed run
 * left behind goes at the next start.
 */
export async function startTestPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (owner > 0 && startOfProcess(owner) === null) await removeCluster(path.join(tmpdir(), name));
  }
}

/** Ends the server of a data folder nobody owns any more, and removes the folder. */
export async function removeCluster(dataDir: string): Promise<void> {
  const cluster = path.join(dataDir, 'postgres');
  const pid = Number.parseInt(await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''), 10);
  if (pid > 0 && isPostmasterOf(pid, cluster)) {
    process.kill(pid, 'SIGQUIT');
    // A test may have left it frozen, and the frozen do not hear.
    process.kill(pid, 'SIGCONT');
  }
  // The dying server may still be writing; another user's folder stays theirs.
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
}
