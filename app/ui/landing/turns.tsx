import { Dial } from '~/ui/dial';

const turns = [
  {
    title: 'Tell us what you would enjoy',
    text: 'A short form: what you like to do, what never to ask, how often at most. A person reads it and writes back within two working days.',
  },
  {
    title: 'Pick something, or let us ask',
    text: 'Your board shows what fits you and says why. If we ask you directly, you see who wants it, what for and how long. Yes, no and later are equally easy.',
  },
  {
    title: 'Hear what it led to',
    text: 'You are thanked in your way, and told the result when there is one: a decision made, a release shaped, a reader who wrote back.',
  },
];

/** How it works, as three parts of one turn. */
export function Turns() {
  return (
    <ol className="mt-10 grid gap-x-[clamp(2rem,5vw,4.5rem)] gap-y-10 sm:mt-14 md:grid-cols-3">
      {turns.map(({ title, text }, index) => (
        <li key={title} className="grid gap-x-5 max-md:grid-cols-[72px_1fr]">
          <span className="relative block size-18 max-md:row-span-2 md:size-24 [&>svg]:size-full" aria-hidden="true">
            <Dial minutes={20 * (index + 1)} size={96} />
            <b className="absolute inset-0 grid place-items-center font-display text-[1.875rem] font-medium md:text-[2.5rem]">
              {index + 1}
            </b>
          </span>
          <h3 className="mt-1 text-[1.3125rem] md:mt-6">{title}</h3>
          <p className="mt-2 text-ink-2">{text}</p>
        </li>
      ))}
    </ol>
  );
}
