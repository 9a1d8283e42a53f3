import { Link } from '@remix-run/react';

export type View = { to: string; label: string; count?: number; current?: boolean };

/** Saved looks at one list, or parts of one page: tabs that are links. */
export function Views({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <nav className="views" aria-label={label}>
      {views.map((view) => (
        <Link key={view.to} to={view.to} aria-current={view.current ? 'page' : undefined} preventScrollReset>
          {view.label}
          {view.count !== undefined && <span className="count">{view.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
