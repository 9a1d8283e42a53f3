import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import type { Settings } from './schema';
import { writeSettings } from './write-settings.server';

/** As `writeSettings`, in a transaction of its own. */
export const changeSettings = (
  db: Db,
  changes: Partial<Settings>,
  by: Actor,
  now: Date,
  reasons: string[] = [],
): Promise<Settings> => db.$transaction((tx) => writeSettings(tx, changes, by, now, reasons));
