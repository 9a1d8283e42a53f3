import type { CSSProperties, ReactNode } from 'react';

type Props = {
  state: 'bad' | 'warn' | 'ok' | 'rest';
  /** Share of the time that is used, 0 to 1. Without it there is no bar: the clock has stopped. */
  used?: number;
  /** "1 h 20 min left", "Paused", "Met in 3 h" */
  children: ReactNode;
};

/** A promise with its time: late, nearly due, fine, standing still. */
export function SlaClock({ state, used, children }: Props) {
  const filled = { '--p': `${Math.round(Math.min(1, Math.max(0, used ?? 0)) * 100)}%` } as CSSProperties;
  return (
    <span className={`sla sla-${state}`}>
      {children}
      {used !== undefined && <i style={filled} aria-hidden="true" />}
    </span>
  );
}
