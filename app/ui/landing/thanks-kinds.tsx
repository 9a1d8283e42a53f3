const kinds = [
  {
    name: 'A stage',
    who: 'For people who want their work to be seen.',
    gets: ['A speaking place at our events', 'Your name on what you wrote', 'An audience that asks back'],
  },
  {
    name: 'Early access',
    who: 'For people who like to build things with us.',
    gets: [
      'Betas weeks before others',
      'Roadmap sessions with eight people, not eighty',
      'An engineer who answers you',
    ],
  },
  {
    name: 'A letter',
    who: 'For people who simply like to be thanked.',
    gets: [
      'From the person you helped',
      'A word to your manager, if you want one',
      'What came of it, in plain numbers',
    ],
  },
  {
    name: 'A small gift',
    who: 'For people who enjoy a parcel.',
    gets: ['Something small and well chosen', 'Or a donation in your name', 'The same whatever you said about us'],
  },
];

/** The four ways to be thanked; one of them is chosen when joining. */
export function ThanksKinds() {
  return (
    <div className="mt-10 grid gap-x-[clamp(1.5rem,3vw,2.75rem)] gap-y-8 sm:mt-14 sm:grid-cols-2 lg:grid-cols-4">
      {kinds.map(({ name, who, gets }) => (
        <div key={name} className="border-t-[3px] border-sun pt-5">
          <h3 className="display-3">{name}</h3>
          <p className="mt-2.5 text-md text-ink-2">{who}</p>
          <ul className="mt-4 grid gap-2 text-md">
            {gets.map((one) => (
              <li
                key={one}
                className="relative pl-[18px] before:absolute before:top-[.62em] before:left-0 before:h-0.5 before:w-2 before:bg-line-strong before:content-['']"
              >
                {one}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
