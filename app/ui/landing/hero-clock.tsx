/** Half an hour given, and what followed: the picture of the whole programme. The note is an example and says so. */
export function HeroClock({ company }: { company: string }) {
  return (
    <figure className="relative w-full max-w-[30rem] justify-self-center lg:justify-self-end">
      <svg viewBox="0 0 480 480" fill="none" aria-hidden="true" className="block h-auto w-full overflow-visible">
        <g className="stroke-line-strong">
          <circle
            cx="240"
            cy="240"
            r="230"
            strokeWidth="7"
            pathLength="360"
            strokeDasharray=".7 5.3"
            transform="rotate(-90.35 240 240)"
          />
          <circle
            cx="240"
            cy="240"
            r="226"
            strokeWidth="15"
            pathLength="360"
            strokeDasharray="1 29"
            transform="rotate(-90.5 240 240)"
          />
        </g>
        <circle className="stroke-line" cx="240" cy="240" r="190" strokeWidth="16" />
        <path className="stroke-accent" d="M240 50a190 190 0 0 1 0 380" strokeWidth="16" />
        <path
          className="stroke-sun"
          d="M240 430A190 190 0 0 1 75.5 145"
          strokeWidth="2"
          strokeDasharray="2 8"
          strokeLinecap="round"
        />
        <g className="fill-sun">
          <circle cx="145" cy="404.5" r="6" />
          <circle cx="75.5" cy="335" r="9" />
          <circle cx="50" cy="240" r="13" />
          <circle cx="75.5" cy="145" r="18" />
        </g>
      </svg>
      <div className="absolute inset-x-0 top-0 grid aspect-square place-content-center gap-2.5 px-[24%]">
        <p className="font-display text-[clamp(1.0625rem,1.6vw,1.375rem)] leading-[1.3] font-[480] tracking-tight">
          The team you spoke to in March went live this morning. Your answer about the migration is why they started.
        </p>
        <p className="text-xs text-ink-2">An example of a note from {company}</p>
      </div>
      <figcaption className="mt-6 grid justify-center gap-1.5 text-sm text-ink-2">
        <span className="grid grid-cols-[16px_1fr] items-baseline gap-2.5">
          <i className="h-1.5 w-4 -translate-y-0.5 rounded-[3px] bg-accent" />
          The half hour that was given
        </span>
        <span className="grid grid-cols-[16px_1fr] items-baseline gap-2.5">
          <i className="ml-[3px] size-2.5 translate-y-px rounded-full bg-sun" />
          What followed: a second call, a trial, a decision, a launch
        </span>
      </figcaption>
    </figure>
  );
}
