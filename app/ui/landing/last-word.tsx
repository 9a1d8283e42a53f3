import { ButtonLink } from '~/ui/button';

/** The end of the page: the same button once more. */
export function LastWord() {
  return (
    <section className="band relative overflow-hidden py-[clamp(3.75rem,7vw,6.25rem)]" aria-labelledby="last-title">
      <svg
        viewBox="0 0 480 480"
        fill="none"
        aria-hidden="true"
        className="absolute top-1/2 -right-45 size-190 -translate-y-1/2 max-md:hidden"
      >
        <g className="stroke-line-strong">
          <circle cx="240" cy="240" r="230" strokeWidth="5" pathLength="360" strokeDasharray=".5 5.5" />
          <circle cx="240" cy="240" r="227" strokeWidth="11" pathLength="360" strokeDasharray=".7 29.3" />
        </g>
        <circle className="stroke-line" cx="240" cy="240" r="200" strokeWidth="10" />
      </svg>
      <div className="wrap relative grid gap-8">
        <div className="max-w-[43.75rem]">
          <h2 id="last-title" className="display text-[clamp(2.375rem,4.6vw,3.875rem)] leading-[1.02]">
            Somebody is about to make the decision you made.
          </h2>
          <p className="lede mt-5">
            Half an hour of straight answers would help them. You say when, and you hear how it ended.
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink to="/join" size="large" className="max-sm:w-full max-sm:justify-center">
            Join the programme
          </ButtonLink>
          <p className="text-md text-ink-2">Under two minutes. Nothing is published by joining.</p>
        </div>
      </div>
    </section>
  );
}
