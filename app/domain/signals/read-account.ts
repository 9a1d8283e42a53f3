// rules §6: two or more fired → ready; high or low fit × high or low signal gives the play.
import type { AccountFacts } from '~/domain/accounts/account-facts';
import type { GridCell } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import type { Catalogue, Signal, SignalSource } from './catalogue';
import { decayed } from './decay';
import { fitOf } from './fit';
import { newestFact } from './read-signals';
import type { AccountReading, SignalReading } from './reading';

type Options = {
  /** whether this account belongs to the group on which a signal is tried */
  inTrial: (signalCode: string) => boolean;
  /** names for the facts in words; without them facts name nobody */
  nameOf?: (contactId: string) => string | undefined;
};

/** What all signals that are on say of an account. The same facts in any order say the same. */
export function readAccount(facts: AccountFacts, catalogue: Catalogue, options: Options, now: Date): AccountReading {
  const readings = catalogue.signals
    .filter(({ isOn }) => isOn)
    .flatMap((signal) => readSignal(signal, { facts, firesAt: catalogue.firesAt, ...options, now }) ?? []);
  const counted = readings.filter(({ isLeftOut }) => !isLeftOut);
  const fired = counted.filter(({ hasFired }) => hasFired).length;
  const { fit, parts } = fitOf(facts, catalogue.fit, now);
  return {
    fit,
    fitParts: parts,
    readings,
    fired,
    strength: counted.reduce((sum, { strength }) => sum + Math.round(strength * 100), 0) / 100,
    cell: cellOf({ fits: fit >= catalogue.fit.highFrom, isReady: fired >= catalogue.needed }),
    missing: missingOf(catalogue, readings),
  };
}

type Look = Options & { facts: AccountFacts; firesAt: number; now: Date };

function readSignal(signal: Signal, { facts, firesAt, inTrial, nameOf = () => undefined, now }: Look) {
  const found = newestFact(signal.source, { facts, threshold: signal.threshold, nameOf, now });
  if (!found) return null;
  const { code, name, halfLifeDays } = signal;
  const strength = decayed({ strength: signal.strength, halfLifeDays, on: found.on }, now);
  return {
    code,
    name,
    fact: found.fact,
    on: found.on.toISOString().slice(0, 10),
    contactId: found.contactId,
    halfLifeDays,
    strength,
    hasFired: strength >= firesAt,
    isLeftOut: signal.trial !== null && !inTrial(code),
  } satisfies SignalReading;
}

function cellOf({ fits, isReady }: { fits: boolean; isReady: boolean }): GridCell {
  if (fits) return isReady ? 'ASK_NOW' : 'ACTIVATE';
  return isReady ? 'LIGHT_FAVOURS' : 'LEAVE_ALONE';
}

/**
 * What would have to happen for an account with these readings to be ready: how many more signals, and for each that has
 * not fired what it waits for. Empty when it is ready. Signals in trial are not waited for.
 */
export function missingOf({ signals, needed }: Catalogue, readings: readonly SignalReading[]): string[] {
  const fired = readings.filter(({ hasFired, isLeftOut }) => hasFired && !isLeftOut);
  if (fired.length >= needed) return [];
  const more = needed - fired.length;
  const open = signals.filter(({ code, isOn, trial }) => isOn && !trial && !fired.some((one) => one.code === code));
  return [
    `${fired.length} of ${needed} signals fired, ${more} more ${more === 1 ? 'is' : 'are'} needed.`,
    ...open.map((signal) => {
      const faded = readings.find(({ code }) => code === signal.code);
      if (!faded) return `${signal.name}: ${waitsFor[signal.source](signal.threshold)}.`;
      return `${signal.name}: ${faded.fact} on ${dayText(new Date(faded.on))} has faded to ${faded.strength.toFixed(2)}.`;
    }),
  ];
}

/** What each source needs to fire, said of a threshold; also stands on the page of signals. */
export const waitsFor: Record<SignalSource, (threshold: number) => string> = {
  usage: (n) => `${n} or more actions a seat in 30 days`,
  'active-users': (n) => `${n}% or more of the seats in use in 30 days`,
  feature: (n) => `a feature new to them, used by ${n === 1 ? 'one person' : `${n} people`} or more`,
  goal: () => 'a goal they reached, noted by one of us',
  expansion: () => 'an upsell won or a larger plan',
  renewal: () => 'a renewal',
  certification: (n) => (n <= 1 ? 'a certification' : `${n} certifications`),
  event: (n) => (n <= 1 ? 'an event attended' : `${n} events attended`),
  survey: (n) => `an NPS of ${n} or more, or a CSAT of ${n / 2} or more`,
  support: (n) => `${n <= 1 ? 'a ticket' : `${n} tickets`} solved in 90 days, none escalated`,
};
