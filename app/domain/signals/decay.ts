// rules §6: signals are dated facts that decay.
import { days } from '~/platform/time';

/**
 * What is left of a fact's strength: half of it after each half-life, by whole days, to two decimals, as it is shown.
 * A fact of a day to come has none.
 */
export function decayed(
  { strength, halfLifeDays, on }: { strength: number; halfLifeDays: number; on: Date },
  now: Date,
): number {
  if (on > now) return 0;
  const age = Math.floor((now.getTime() - on.getTime()) / days(1));
  return Math.round(strength * 0.5 ** (age / halfLifeDays) * 100) / 100;
}
