import type { ReactNode } from 'react';

type Props = { number: number; title: string; intro?: ReactNode; children: ReactNode };

/** One numbered part of a long form. */
export function FormPart({ number, title, intro, children }: Props) {
  return (
    <fieldset className="min-w-0 border-t border-line">
      <legend className="float-left w-full pt-10">
        <h2 className="display text-[1.625rem] sm:text-[1.8125rem]">
          <span className="text-accent mr-4">{number}</span>
          {title}
        </h2>
      </legend>
      {intro && <p className="clear-left pt-2 text-ink-2 max-w-[34em]">{intro}</p>}
      <div className="clear-left grid gap-7 pt-7 pb-12">{children}</div>
    </fieldset>
  );
}
