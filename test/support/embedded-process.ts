import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onTestFinished, vi } from 'vitest';
import { removeCluster } from '#test/support/postgres';

const script = fileURLToPath(new URL('./embedded-app.ts', import.meta.url));

interface Said {
  id?: string;
  url?: string;
  owned?: boolean;
  log?: string;
  refused?: string;
  lastWords?: boolean;
  stopped?: boolean;
}

/** A running `embedded-app.ts`; `said` is everything it has said so far. */
export interface EmbeddedApp {
  child: ChildProcess;
  said: Said[];
  ended: Promise<number | null>;
  acknowledged(): string[];
  until(what: (line: Said) => boolean, count?: number): Promise<Said>;
}

/** A data folder of this test; its server and the folder go when the test ends. */
export async function temporaryDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), `flywheel-test-${process.pid}-`));
  onTestFinished(() => removeCluster(dataDir));
  return dataDir;
}

/** Starts `embedded-app.ts` on `dataDir`, in a process group of its own as a terminal would. */
export function startApp(dataDir: string, mode = ''): EmbeddedApp {
  const words = ['--import', 'tsx', script, dataDir, mode];
  const child = spawn(process.execPath, words, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Said[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(JSON.parse(line) as Said));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    said,
    ended,
    acknowledged: () => said.flatMap((line) => line.id ?? []),
    until: (what, count = 1) =>
      vi.waitFor(
        () => {
          const found = said.filter(what);
          if (found.length >= count) return found[count - 1]!;
          throw new Error(`Still waiting; said last: ${JSON.stringify(said.slice(-3))}`);
        },
        { timeout: 25_000, interval: 10 },
      ),
  };
}

/** Kills a process the hard way and waits for its end. */
export async function killApp(app: EmbeddedApp): Promise<void> {
  app.child.kill('SIGKILL');
  await app.ended;
}

/** Kills every process that has this test's `dataDir` on its command line, as a power cut would: app, initdb, server. */
export async function cutPower(app: EmbeddedApp, dataDir: string): Promise<void> {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines.filter((each) => each.includes(dataDir))) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // Gone in the meantime.
    }
  }
  await killApp(app);
}

/** The process id in `postmaster.pid` of `dataDir`. */
export async function postmasterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** One statement on a connection of its own. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
