import type { ReactNode } from 'react';

type Props = { title: string; lede: ReactNode; parts: readonly { title: string; text: ReactNode }[] };

/** A page of plain words: privacy, terms. */
export function Prose({ title, lede, parts }: Props) {
  return (
    <article className="grid max-w-[44rem] gap-10 py-10 lg:py-18">
      <header>
        <h1 className="display-1">{title}</h1>
        <p className="lede mt-4">{lede}</p>
      </header>
      {parts.map((part) => (
        <section key={part.title}>
          <h2 className="display-3">{part.title}</h2>
          <p className="mt-3 text-ink-2">{part.text}</p>
        </section>
      ))}
    </article>
  );
}
