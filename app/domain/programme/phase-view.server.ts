import type { Reader } from '~/platform/db.server';
import { formatDate } from '~/ui/format';
import { measureCriteria } from './criteria.server';
import { getPhase } from './phase.server';

/** The phase with its exit criteria as they stand, for pages; days in the reader's zone. */
export async function readPhase(db: Reader, timeZone: string, now: Date) {
  const { phase, since, isEarly, reason } = await getPhase(db);
  const criteria = await measureCriteria(db, phase, now);
  return { phase, isEarly, reason, criteria, since: since && formatDate(since, timeZone) };
}
