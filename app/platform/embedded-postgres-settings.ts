import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import pg from 'pg';
import { z } from 'zod';

const Settings = z.object({ port: z.int().min(1).max(65535), password: z.string().min(1) });

const PROBE_MS = 500;

/** How to reach the embedded server: the content of `postgres.json`. */
export type Settings = z.infer<typeof Settings>;

/** Reads `postgres.json`; null if it is not there. Throws if it cannot be understood. */
export async function readSettings(file: string): Promise<Settings | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return Settings.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} is damaged. Put the one of your backup back: it holds the password of the database.`);
  }
}

/** Writes `postgres.json` in one step, for the owner's eyes alone. */
export async function writeSettings(file: string, settings: Settings): Promise<Settings> {
  await writeFile(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return settings;
}

/** A password nobody needs to type. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The address of `database` on the embedded server. */
export function urlOf(settings: Settings, database = 'flywheel'): string {
  return `postgresql://flywheel:${settings.password}@127.0.0.1:${settings.port}/${database}`;
}

/** `wanted` if nobody listens there on loopback, else a free port. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await new Promise<number | null>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
  if (port !== null) return port;
  if (wanted === 0) throw new Error('No free port on 127.0.0.1 for the database.');
  return freePort();
}

/** Whether the server of the cluster `folder`, and not some other one, answers with our password now. */
export async function askServer(settings: Settings, folder: string): Promise<'ready' | 'silent' | 'refused'> {
  const sql = "SELECT current_setting('data_directory') AS folder";
  try {
    return (await query(settings, sql, PROBE_MS))[0]?.folder === folder ? 'ready' : 'silent';
  } catch (error) {
    // Wrong password, no such user, no such database.
    return ['28P01', '28000', '3D000'].includes((error as { code?: string }).code ?? '') ? 'refused' : 'silent';
  }
}

/** True once the owner has made the database `flywheel`. */
export async function hasDatabase(settings: Settings): Promise<boolean> {
  return (await query(settings, "SELECT 1 FROM pg_database WHERE datname = 'flywheel'")).length > 0;
}

/** Makes the database `flywheel` if it is missing (the first start may have been killed before it); the owner alone. */
export async function ensureDatabase(settings: Settings): Promise<void> {
  if (!(await hasDatabase(settings))) await query(settings, 'CREATE DATABASE flywheel');
}

/** How many connections the server has, this one not counted. */
export async function countConnections(settings: Settings): Promise<number> {
  const sql = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend'";
  return Number((await query(settings, sql))[0]?.n) - 1;
}

async function query(settings: Settings, sql: string, timeout = 10_000): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: urlOf(settings, 'postgres'), connectionTimeoutMillis: timeout });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
