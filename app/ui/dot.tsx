import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';
import type { Tone } from '~/ui/tone';

/** A status in a table: coloured dot and its word. `open` draws a ring: nobody has taken it up yet. */
export function Dot({ tone, open, children }: { tone: Tone; open?: boolean; children: ReactNode }) {
  return (
    <span className={classNames('dot', `tone-${tone}`, open && 'dot-open')}>
      <span>{children}</span>
    </span>
  );
}
