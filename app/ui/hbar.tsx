import type { CSSProperties } from 'react';
import { classNames } from '~/ui/class-names';
import type { Tone } from '~/ui/tone';

/** A share from 0 to 1 as a bar. Silent: the figure stands beside it. */
export function Hbar({ share, tone }: { share: number; tone?: Tone }) {
  const filled = { '--p': `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%` } as CSSProperties;
  return <span className={classNames('hbar', tone && `tone-${tone}`)} style={filled} aria-hidden="true" />;
}
