import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** One sentence of what is going on, with the numbers that matter. */
  sub?: ReactNode;
  crumbs?: { to: string; label: string }[];
  /** Where we are, last in the crumbs: a reference such as R-218. */
  here?: string;
  /** Buttons; exactly one of them primary. */
  actions?: ReactNode;
};

/** Head of a staff page. */
export function PageHead({ title, sub, crumbs, here, actions }: Props) {
  return (
    <div className="page-head">
      <div>
        {crumbs && (
          <nav className="crumbs" aria-label="Where you are">
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
              {here && <li aria-current="page">{here}</li>}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {sub && <div className="sub num">{sub}</div>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
