import { phaseNames, phases } from '~/domain/programme/phases';
import type { Phase } from '~/generated/prisma/enums';

type Props = {
  phase: Phase;
  /** criteria met of all, for how far the current phase has come */ met: number;
  all: number;
};

/** Crawl, walk, run as three bars: those behind us full, ours as far as its criteria are met. */
export function PhaseSteps({ phase, met, all }: Props) {
  const current = phases.indexOf(phase);
  const filled = (index: number) => (index < current ? 1 : index > current ? 0 : all > 0 ? met / all : 1);
  return (
    <ol className="grid grid-cols-3 gap-1">
      {phases.map((one, index) => (
        <li key={one} aria-current={index === current ? 'step' : undefined}>
          <span className="block h-1 overflow-hidden rounded-s bg-line" aria-hidden="true">
            <span className="block h-full bg-accent" style={{ width: `${filled(index) * 100}%` }} />
          </span>
          <span className={index === current ? 'font-semibold' : 'text-ink-2'}>{phaseNames[one]}</span>
          {index < current && <span className="sr-only"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
