import { Search } from 'lucide-react';

type Props = { label: string; placeholder?: string; defaultValue?: string; name?: string };

/** The search box of a list, inside a `<form method="get" className="filters">`; Enter submits it. */
export function SearchField({ label, placeholder, defaultValue, name = 'q' }: Props) {
  return (
    <label className="search">
      <Search aria-hidden="true" />
      <span className="sr-only">{label}</span>
      <input className="input" type="search" {...{ name, placeholder, defaultValue }} key={defaultValue} />
    </label>
  );
}
