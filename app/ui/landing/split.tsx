import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';

type Props = { id: string; title: ReactNode; lede?: ReactNode; note?: ReactNode; band?: boolean; children: ReactNode };

/** A section of the public page: its title at the left, its matter at the right. */
export function Split({ id, title, lede, note, band, children }: Props) {
  return (
    <section
      id={id}
      className={classNames('py-[clamp(3.75rem,7vw,6.25rem)]', band && 'band')}
      aria-labelledby={`${id}-title`}
    >
      <div className="wrap grid items-start gap-x-[clamp(2rem,6vw,5.5rem)] gap-y-10 lg:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]">
        <header className="grid gap-5">
          <h2 id={`${id}-title`} className="display text-[clamp(2rem,3.4vw,2.875rem)] leading-[1.08]">
            {title}
          </h2>
          {lede && <p className="lede">{lede}</p>}
          {note}
        </header>
        <div className="min-w-0">{children}</div>
      </div>
    </section>
  );
}
