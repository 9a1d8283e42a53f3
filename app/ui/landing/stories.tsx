import type { Story } from '~/domain/advocates/landing.server';
import { formatMinutes, plural } from '~/ui/format';
import { initials } from '~/ui/initials';
import { Tag } from '~/ui/tag';

const strokes = { none: 'stroke-line', favour: 'stroke-accent', heard: 'stroke-sun' } as const;

/** People who agreed to be shown, one year each. A choice of ours, and labelled as one (rules V8). */
export function Stories({ stories }: { stories: readonly Story[] }) {
  return (
    <section className="wrap py-[clamp(3.75rem,7vw,6.25rem)]" aria-labelledby="stories">
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4">
        <h2 className="display text-[clamp(2rem,3.4vw,2.875rem)]" id="stories">
          {stories.length === 1 ? 'One person, one year' : 'Two people, one year each'}
        </h2>
        <div className="max-w-[26em] text-md text-ink-2">
          <Tag outline>Selected by us</Tag>
          <p className="mt-2">We chose what you see here. Everybody shown agreed to their words, name and role.</p>
        </div>
      </div>
      <div className="mt-10 grid gap-x-[clamp(2.5rem,7vw,6.5rem)] gap-y-14 sm:mt-14 md:grid-cols-2">
        {stories.map((story) => (
          <article key={story.name} className="grid content-start gap-7 md:row-span-2 md:grid-rows-subgrid">
            <blockquote className="font-display text-[clamp(1.4375rem,2.1vw,1.8125rem)] leading-[1.3] font-[460] tracking-tight text-pretty">
              “{story.quote}”
            </blockquote>
            <div className="grid grid-cols-[88px_1fr] items-center gap-4 border-t border-line-strong pt-7 sm:grid-cols-[112px_1fr] sm:gap-6">
              <YearRing months={story.months} name={story.name} />
              <p className="text-md text-ink-2">
                <strong className="text-[1.03125rem] font-[650] text-ink">{story.name}</strong>
                <br />
                {story.role}
                <br />
                {plural(story.favours, 'favour')}, {formatMinutes(story.minutes)} in {story.year}
              </p>
            </div>
          </article>
        ))}
      </div>
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2 text-sm text-ink-2">
        <span>Each ring is January to December, clockwise from the top.</span>
        <span className="inline-flex items-center gap-2">
          <i className="h-1.5 w-4 rounded-[3px] bg-accent" />a favour
        </span>
        <span className="inline-flex items-center gap-2">
          <i className="h-1.5 w-4 rounded-[3px] bg-sun" />
          hearing what it led to
        </span>
      </p>
    </section>
  );
}

/** A year as twelve arcs: what was done and when it came back. Said in words beside it, so it is silent. */
function YearRing({ months, name }: Pick<Story, 'months' | 'name'>) {
  return (
    <div className="relative" aria-hidden="true">
      <svg viewBox="0 0 120 120" fill="none" className="block h-auto w-full">
        {months.map((month, index) => (
          <circle
            key={index}
            className={strokes[month]}
            cx="60"
            cy="60"
            r="50"
            strokeWidth="8"
            pathLength="360"
            strokeDasharray="25 335"
            transform={`rotate(${index * 30 - 87.5} 60 60)`}
          />
        ))}
      </svg>
      <b className="absolute inset-0 grid place-items-center font-display text-[1.6875rem] font-medium">
        {initials(name)}
      </b>
    </div>
  );
}
