import type { ProgrammeNumbers } from '~/domain/advocates/programme-numbers';

/** The programme's own numbers, each with how it is counted. */
export function LedTo({ period, figures }: ProgrammeNumbers) {
  return (
    <section
      className="bg-accent py-[clamp(3.75rem,7vw,6.25rem)] text-on-accent dark:bg-accent-soft dark:text-ink"
      aria-labelledby="led-to"
    >
      <div className="wrap">
        <div className="grid items-end gap-x-12 gap-y-4 sm:grid-cols-[1fr_auto]">
          <h2 className="display text-[clamp(2rem,3.4vw,2.875rem)]" id="led-to">
            What it led to
          </h2>
          <p className="num text-md">{period}. Every number says how it is counted.</p>
        </div>
        <dl className="mt-10 grid gap-x-[clamp(1.5rem,3vw,2.75rem)] gap-y-8 sm:mt-14 sm:grid-cols-2 sm:gap-y-10 lg:grid-cols-4">
          {figures.map(({ figure, title, definition }) => (
            <div
              key={title}
              className="grid content-start gap-x-3 gap-y-1 border-t border-current/45 pt-5 max-sm:grid-cols-[112px_1fr] sm:gap-y-2.5"
            >
              <dt className="order-2 text-[1.0625rem] leading-[1.35] font-[650]">{title}</dt>
              <dd className="display num order-1 text-[2.875rem] leading-none max-sm:row-span-2 sm:text-[clamp(3.25rem,5.4vw,4.75rem)] dark:text-accent">
                {figure}
              </dd>
              <dd className="order-3 text-sm leading-normal">{definition}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
