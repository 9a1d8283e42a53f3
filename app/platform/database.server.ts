import { env } from './env.server';
import { log } from './log.server';
import { startEmbeddedPostgres } from './embedded-postgres.server';

/**
 * The database of this process: the server behind DATABASE_URL, or else the embedded one in DATA_DIR.
 * `stop` ends the embedded server where this process owns it.
 */
export async function openDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => {} };
  return startEmbeddedPostgres({ dataDir: DATA_DIR, log: (line) => log.info(line) });
}
