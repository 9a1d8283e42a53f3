import { Dial } from '~/ui/dial';

const steps = [
  { title: 'We send you a link', text: 'Open it to confirm the address is yours.' },
  {
    title: 'A person reads it',
    text: 'Within two working days you hear that you are in, or why not yet and when we look again.',
  },
  { title: 'Your board opens', text: 'Start with something of ten minutes, or with nothing at all.' },
];

/** The way from the form to the board; `done` steps lie behind. */
export function WhatHappensNext({ done = 0 }: { done?: number }) {
  return (
    <aside
      aria-labelledby="next"
      className="grid gap-5 self-start border-t-[3px] border-accent pt-6 lg:sticky lg:top-6"
    >
      <h2 id="next" className="display text-[1.375rem]">
        What happens next
      </h2>
      <ol className="grid gap-5">
        {steps.map(({ title, text }, index) => (
          <li key={title} className="grid grid-cols-[28px_1fr] gap-3 text-md text-ink-2">
            <Dial minutes={20 * (index + 1)} size={28} />
            <span>
              <strong className="block font-[650] text-ink">
                {title}
                {index < done && <span className="font-normal text-ink-2"> · done</span>}
              </strong>
              {text}
            </span>
          </li>
        ))}
      </ol>
      <p className="border-t border-line pt-5 text-md text-ink-2">
        Joining publishes nothing and promises nothing. You can leave at any time.
      </p>
    </aside>
  );
}
