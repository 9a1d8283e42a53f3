import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import type { Result } from '~/platform/result';
import { addTime, days, minutes } from '~/platform/time';

export type StaffMember = Actor & { personId: string };

/** What the scenes of the demo share: who plays, and what came of the scenes before. */
export type World = {
  db: Db;
  now: Date;
  staff: Map<string, StaffMember>;
  /** by their number, in the order of joining */
  advocates: Map<number, Actor & { personId: string; advocateId: string }>;
  /** ids by slug, by deal or asset title, by the key of a request */
  opportunities: Map<string, string>;
  assets: Map<string, string>;
  requests: Map<string, number>;
  /** `slug:number` of the advocate, or the key of a request */
  favours: Map<string, string>;
};

/** One thing that happens, at its moment. Scenes are played in the order of their moments. */
export type Scene = { at: Date; play(world: World, at: Date): Promise<unknown> };

/** A moment some days before `now`, at a time of day in UTC. */
export function daysBefore(now: Date, count: number, time = '10:00'): Date {
  const day = addTime(now, -days(count)).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00Z`);
}

/** The same on a working day: a Saturday or Sunday becomes the Friday before it. */
export function workdayBefore(now: Date, count: number, time = '10:00'): Date {
  const at = daysBefore(now, count, time);
  const weekday = at.getUTCDay();
  return addTime(at, -days(weekday === 6 ? 1 : weekday === 0 ? 2 : 0));
}

/** A calendar day some days after `now` (before, when negative), as a form gives it: `2026-11-21`. */
export const dayAfter = (now: Date, count: number) => addTime(now, days(count)).toISOString().slice(0, 10);

/** The clock of a letter: a minute after what it tells of. */
export const soonAfter = (at: Date) => addTime(at, minutes(1));

/** The value of a use case that has to succeed here; a refusal means that the demo contradicts a rule. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`The demo was refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** What was made under a name by an earlier scene. */
export function made<K, V>(map: Map<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo has no ${String(key)} yet.`);
  return value;
}
