import { Link } from '@remix-run/react';
import type { Company } from '~/ui/shell-props';

/** Our mark: three strokes that push one wheel. Shown until the company uploads a logo. */
function Mark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round">
        <path d="M14 3.2a10.8 10.8 0 0 1 9.9 6.5" />
        <path d="M24.4 16.9a10.8 10.8 0 0 1-8.6 7.7" />
        <path d="M9.6 23.9A10.8 10.8 0 0 1 6.3 6.4" />
      </g>
      <circle cx="14" cy="14" r="3.6" fill="var(--color-sun)" />
    </svg>
  );
}

/** The company's name and its programme's, leading home. */
export function Brand({ company, to }: { company: Company; to: string }) {
  return (
    <Link className="brand" to={to}>
      {company.logoUrl ? <img src={company.logoUrl} alt="" /> : <Mark />}
      <span>
        {company.name} <span className="programme">{company.programmeName}</span>
      </span>
    </Link>
  );
}
