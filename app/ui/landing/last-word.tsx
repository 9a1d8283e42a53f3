import { ButtonLink } from '~/ui/button';

/** The end of the page: the same button once more. */
export function LastWord() {
  return (
    <section className="band py-[clamp(3.75rem,7vw,6.25rem)]" aria-labelledby="last-title">
      <div className="wrap grid gap-8">
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
