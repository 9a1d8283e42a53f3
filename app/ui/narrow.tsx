import type { ReactNode } from 'react';

type Props = { title: ReactNode; lede?: ReactNode; children?: ReactNode };

/** A customer page with one thing to do: sign in, accept, confirm. One narrow column. */
export function Narrow({ title, lede, children }: Props) {
  return (
    <div className="mx-auto grid max-w-[34rem] gap-8 py-12 md:py-20">
      <header className="grid gap-4">
        <h1 className="display-1">{title}</h1>
        {lede && <p className="lede">{lede}</p>}
      </header>
      {children}
    </div>
  );
}
