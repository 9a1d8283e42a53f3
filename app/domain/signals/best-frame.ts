// rules §6, S1: each signal carries its frame, so that nobody holds a signal and does not know what to say.
import { dayText } from '~/platform/time';
import type { Catalogue, Frame, Signal } from './catalogue';
import type { AccountReading, SignalReading } from './reading';

export type BestFrame = { signal: Signal; reading: SignalReading; frame: Frame };

/**
 * The frame of the strongest signal that fired and counts, its fact and day filled in. Of equals the newest, then the
 * first in the catalogue. Null where nothing fired.
 */
export function bestFrame(catalogue: Catalogue, { readings }: Pick<AccountReading, 'readings'>): BestFrame | null {
  const [best = null] = catalogue.signals
    .flatMap((signal) => {
      const reading = readings.find(({ code }) => code === signal.code);
      return reading?.hasFired && !reading.isLeftOut ? [{ signal, reading, frame: filled(signal.frame, reading) }] : [];
    })
    .sort(({ reading: a }, { reading: b }) => b.strength - a.strength || b.on.localeCompare(a.on));
  return best;
}

/** A frame with `{fact}` and `{day}` as they were seen. */
function filled(frame: Frame, { fact, on }: SignalReading): Frame {
  const fill = (text: string) =>
    text.replace(/\{(fact|day)\}/g, (_, slot) => (slot === 'fact' ? fact : dayText(new Date(on))));
  return { saw: fill(frame.saw), means: fill(frame.means), offer: fill(frame.offer), words: fill(frame.words) };
}
