import type { Db } from '../app/platform/db.server.ts';

/** Loads the demo programme into `db`, as it stands at `now`. */
export async function loadDemo(_db: Db, _now: Date): Promise<void> {
  throw new Error('The demo programme is not part of this build.');
}
