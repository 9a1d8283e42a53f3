// rules.md §6: two or more signals fired at the account → ready.
import type { SignalReading } from '~/domain/signals/reading';
import { dayText } from '~/platform/time';
import type { Line } from './readiness';

/** What the account's signals say. `isUseKnown`: some use of our product was imported for it. */
export type AccountSignals = {
  fired: readonly Pick<SignalReading, 'name' | 'fact' | 'on'>[];
  needed: number;
  of: number;
  isUseKnown: boolean;
};

/**
 * Without any use of our product most signals cannot fire, so nobody is held back for it: the line says so. The fact that
 * fired last dates it.
 */
export function signalLine({ fired, needed, of, isUseKnown }: AccountSignals): Line {
  const named = fired.map(({ name, fact, on }) => `${name} (${fact}, ${dayText(new Date(on))})`).join('; ');
  const counted = `${fired.length} of ${of} signals fired${named && `: ${named}`}.`;
  const isEnough = fired.length >= needed;
  const rest = isUseKnown
    ? `${needed} are needed.`
    : `${needed} are needed, but no use of our product is known for this account, so it does not count against anybody.`;
  return {
    label: 'Signals of the account',
    value: isEnough ? counted : `${counted} ${rest}`,
    on:
      fired
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    ok: isEnough || !isUseKnown,
    wording: 'We would like to see first that your team gets something out of what we do, and will come back to you.',
  };
}
