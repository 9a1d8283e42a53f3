import type { ReactNode } from 'react';
import { ButtonLink } from '~/ui/button';

type Props = {
  previous?: string;
  next?: string;
  /** "1 to 50 of 1,203 advocates" */
  children: ReactNode;
};

/** Where we are in a long list, and its neighbours. Hrefs come from pageLinks, or from a keyset. */
export function Pagination({ previous, next, children }: Props) {
  return (
    <nav className="pages" aria-label="Pages">
      <span className="summary num">{children}</span>
      {previous && (
        <ButtonLink to={previous} variant="quiet" size="small" rel="prev">
          Previous
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} variant="quiet" size="small" rel="next">
          Next
        </ButtonLink>
      )}
    </nav>
  );
}
