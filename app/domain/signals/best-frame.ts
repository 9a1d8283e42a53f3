// rules §6, S1: each signal carries its frame, so that nobody holds a signal and does not know what to say.
import type { Activity } from '~/generated/prisma/enums';
import { dayText } from '~/platform/time';
import type { Catalogue, Frame, Signal } from './catalogue';
import type { AccountReading, SignalReading } from './reading';

export type BestFrame = { signal: Signal; reading: SignalReading; frame: Frame };

/**
 * The frame of the strongest signal that fired and counts, its fact and day filled in. For an `activity`, signals that lead
 * to it go first. Of equals the newest, then the first in the catalogue. Null where nothing fired, and always for a review:
 * no signal may colour who is asked for one, or how (rules V2, V3, V7).
 */
export function bestFrame(
  catalogue: Catalogue,
  { readings }: Pick<AccountReading, 'readings'>,
  activity?: Activity,
): BestFrame | null {
  if (activity === 'REVIEW') return null;
  const leads = ({ signal }: BestFrame) => Number(activity !== undefined && signal.leadsTo.includes(activity));
  const [best = null] = catalogue.signals
    .flatMap((signal) => {
      const reading = readings.find(({ code }) => code === signal.code);
      return reading?.hasFired && !reading.isLeftOut ? [{ signal, reading, frame: filled(signal.frame, reading) }] : [];
    })
    .sort(
      (a, b) =>
        leads(b) - leads(a) || b.reading.strength - a.reading.strength || b.reading.on.localeCompare(a.reading.on),
    );
  return best;
}

/** A frame with `{fact}` and `{day}` as they were seen. */
function filled(frame: Frame, { fact, on }: SignalReading): Frame {
  const fill = (text: string) =>
    text.replace(/\{(fact|day)\}/g, (_, slot) => (slot === 'fact' ? fact : dayText(new Date(on))));
  return { saw: fill(frame.saw), means: fill(frame.means), offer: fill(frame.offer), words: fill(frame.words) };
}
