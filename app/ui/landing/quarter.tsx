const rest =
  'bg-[repeating-linear-gradient(-45deg,color-mix(in_srgb,var(--color-accent)_38%,transparent)_0_2px,transparent_2px_7px)] bg-accent-soft';
const weeks = [
  'free',
  'ask',
  'rest',
  'rest',
  'rest',
  'rest',
  'free',
  'ask',
  'off',
  'off',
  'off',
  'off',
  'off',
] as const;
const looks = { free: 'bg-sunken', ask: 'bg-accent', rest, off: 'bg-line' } as const;

/** Thirteen weeks of somebody who said "two asks at most": an example, and labelled as one. */
export function Quarter() {
  return (
    <figure className="rounded-m border border-line bg-surface p-5 sm:px-7 sm:pt-6 sm:pb-7">
      <figcaption className="font-semibold">
        One quarter for someone who said “two asks at most”
        <span className="mt-0.5 block text-md font-normal text-ink-2">
          An example. You set your own number, from none to eight.
        </span>
      </figcaption>
      <div className="mt-6 grid grid-cols-13 gap-x-0.5 gap-y-1.5 text-xs sm:gap-x-[3px]">
        <span className="col-span-4 text-ink-3">January</span>
        <span className="col-span-4 text-ink-3">February</span>
        <span className="col-span-5 text-ink-3">March</span>
        {weeks.map((week, index) => (
          <i key={index} className={`h-7 rounded-[4px] ${looks[week]}`} />
        ))}
        <span className="col-start-2 col-end-7 mt-1 border-t-2 border-line-strong pt-1.5 text-ink-2">
          <strong className="block font-semibold text-ink">A call, then rest</strong>
          30 days without an ask
        </span>
        <span className="col-start-8 col-end-14 mt-1 border-t-2 border-line-strong pt-1.5 text-ink-2">
          <strong className="block font-semibold text-ink">A quote: two of two</strong>
          No more asks until April
        </span>
      </div>
    </figure>
  );
}

const promises = [
  ['Your own cap', 'You say how many asks a quarter are welcome. Four if you leave it to us.'],
  ['A pause switch', 'One press, until the date you choose. Nobody asks why.'],
  ['One budget across all our teams', 'Sales, marketing and product share the same allowance. Nobody can borrow more.'],
  ['Declining never costs you', 'A no leaves your standing, your thanks and your place in the queue as they were.'],
] as const;

/** What binds every team that wants to ask (rules.md §4). */
export function Promises() {
  return (
    <dl className="mt-10 grid gap-x-[clamp(1.5rem,4vw,3.5rem)] gap-y-6 sm:grid-cols-2 sm:gap-y-8">
      {promises.map(([title, text]) => (
        <div key={title}>
          <dt className="text-[1.09375rem] font-[650]">{title}</dt>
          <dd className="mt-1.5 text-md text-ink-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
