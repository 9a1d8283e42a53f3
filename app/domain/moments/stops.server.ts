import { listAccountFacts } from '~/domain/accounts/account-facts.server';
import type { Stop } from '~/domain/signals/reading';
import type { Reader } from '~/platform/db.server';
import { stopsOf } from './stops';

/** The stops of each of these accounts (at most 1,000), read from the facts themselves; accounts without one are left out. */
export async function listStops(db: Reader, accountIds: string[], now: Date): Promise<Map<string, Stop[]>> {
  const facts = await listAccountFacts(db, [...new Set(accountIds)], now);
  const stops = [...facts.values()].map((one): [string, Stop[]] => [one.id, stopsOf(one, now)]);
  return new Map(stops.filter(([, own]) => own.length > 0));
}
