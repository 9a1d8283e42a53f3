import type { Step } from '~/domain/opportunities/schema';

/** What happens, step by step, with the minutes that are the advocate's. */
export function OpportunitySteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="mt-6 border-b border-line">
      {steps.map((step, index) => (
        <li key={index} className="grid gap-x-6 gap-y-1 border-t border-line py-5 sm:grid-cols-[5.75rem_minmax(0,1fr)]">
          <p className={step.who === 'you' ? 'display text-[1.3125rem] leading-tight' : 'text-[0.9375rem] text-ink-2'}>
            {step.minutes ? `${step.minutes} min` : ''}{' '}
            <small className="font-sans text-[0.875rem] font-normal tracking-normal text-ink-2 sm:block">
              {step.who}
            </small>
          </p>
          <div>
            <strong>{step.title}</strong>
            {step.text && <p className="mt-1 text-[0.96875rem] text-ink-2">{step.text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
