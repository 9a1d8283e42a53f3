import { Link } from '@remix-run/react';
import { X } from 'lucide-react';

export type Chip = {
  to: string;
  label: string;
  count?: number;
  current?: boolean;
  /** The value of a filter that is on: "Team: Sales". The link takes it away. */
  remove?: string;
};

/** Filters one press away; each is a link that changes the URL. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  return (
    <ul className="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.to}>
          <Link className="chip" to={chip.to} aria-current={chip.current ? 'true' : undefined} preventScrollReset>
            {chip.remove === undefined ? chip.label : <FilterText {...chip} />}
            {chip.count !== undefined && <span className="num">{chip.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FilterText({ label, remove }: Chip) {
  return (
    <>
      <span>{label}</span> <b>{remove}</b>
      <X aria-hidden="true" />
      <span className="sr-only">remove this filter</span>
    </>
  );
}
