import { ButtonLink } from '~/ui/button';
import { HeroClock } from './hero-clock';

/** What it is, in one breath, and the one button. */
export function Hero({ company }: { company: string }) {
  return (
    <section className="wrap grid items-center gap-x-[clamp(2rem,5vw,4.5rem)] gap-y-12 py-[clamp(2.75rem,5vw,4.5rem)] md:grid-cols-[minmax(0,1.16fr)_minmax(0,1fr)] md:pb-[clamp(3.5rem,6.5vw,6rem)]">
      <div>
        <h1 className="font-display text-[clamp(3.375rem,6.9vw,6.25rem)] leading-[0.96] font-[540] tracking-[-0.032em]">
          <span className="block">Give half an hour.</span> <span className="block">Hear what it led&nbsp;to.</span>
        </h1>
        <p className="lede mt-7 max-w-[33em] text-[clamp(1.125rem,1.5vw,1.28125rem)]">
          {company} advocates are customers who now and then answer a buyer’s questions, tell their own story or try
          what we build next. You choose what, and how often. Every time, we come back and tell you what it changed.
        </p>
        <div className="mt-9 flex flex-wrap items-center gap-x-6 gap-y-4">
          <ButtonLink to="/join" size="large" className="max-sm:w-full max-sm:justify-center">
            Join the programme
          </ButtonLink>
          <p className="text-md text-ink-2">Takes under two minutes. Leave whenever you like.</p>
        </div>
      </div>
      <HeroClock company={company} />
    </section>
  );
}
