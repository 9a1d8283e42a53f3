import type { Reader } from '~/platform/db.server';
import { type MomentSettings, momentSettings } from './moment-settings';

/** How each of the 19 moments is set: what a manager changed, and the defaults of the rest. */
export async function readMomentSettings(db: Reader): Promise<MomentSettings> {
  return momentSettings(await db.momentSetting.findMany());
}
