import type { Reader } from '~/platform/db.server';
import { Settings } from './schema';

/** The company's settings; what was never set has its default. */
export async function getSettings(db: Reader): Promise<Settings> {
  const row = await db.settings.findUnique({ where: { id: 1 }, select: { values: true } });
  return Settings.parse(row?.values ?? {});
}
