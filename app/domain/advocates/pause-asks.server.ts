import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { addTime, days } from '~/platform/time';

type Pause = { advocateId: string; until: Date | null; by: Actor; now: Date };

/**
 * Pauses all asks until a day (midnight UTC), or ends the pause with null. Claims and standing stay as they are.
 * Refused: a day that has passed, and one more than a year away.
 */
export async function pauseAsks(db: Db, change: Pause): Promise<Result<{ changed: boolean }, 'past' | 'too-far'>> {
  const { until, now } = change;
  if (until && until <= now) return refuse('past');
  if (until && until > addTime(now, days(366))) return refuse('too-far');
  return db.$transaction(async (tx) => ok({ changed: await setPause(tx, change) }));
}

/** The same inside a transaction that has looked at the day; says whether anything changed. */
export async function setPause(tx: Tx, { advocateId, until, by, now }: Pause): Promise<boolean> {
  const { pausedUntil } = await tx.advocate.findUniqueOrThrow({ where: { id: advocateId } });
  if (pausedUntil?.getTime() === until?.getTime()) return false;
  const where = { id: advocateId, pausedUntil };
  const { count } = await tx.advocate.updateMany({ where, data: { pausedUntil: until } });
  if (count === 0) return false;
  const event = { at: now, by, about: { advocateId } };
  if (until) await record(tx, { ...event, kind: 'asks.paused', data: { until: dayOf(until) } });
  else if (pausedUntil) await record(tx, { ...event, kind: 'asks.resumed', data: { pausedUntil: dayOf(pausedUntil) } });
  return true;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
