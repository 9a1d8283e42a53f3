import { Link } from '@remix-run/react';
import { Check, Minus } from 'lucide-react';
import type { Criterion } from '~/domain/programme/exit-criteria';

type Props = {
  criteria: readonly Criterion[];
  /** with the evidence behind each, not only behind those that are open */ full?: boolean;
};

/** Exit criteria with their live values; what is not met yet says what stands behind it. */
export function CriteriaList({ criteria, full = false }: Props) {
  return (
    <ul>
      {criteria.map(({ key, label, isMet, value, evidence, to }) => (
        <li
          key={key}
          className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-t border-line py-2 first:border-t-0"
        >
          {isMet ? (
            <Check aria-hidden="true" className="mt-0.5 tone-good" />
          ) : (
            <Minus aria-hidden="true" className="mt-0.5 tone-warn" />
          )}
          <span>
            <span className="sr-only">{isMet ? 'Met: ' : 'Not met yet: '}</span>
            {full || !isMet ? <Link to={to}>{label}</Link> : label}
            {(full || !isMet) && <span className="block text-xs text-ink-2">{evidence}</span>}
          </span>
          <span className="num text-ink-2">{value}</span>
        </li>
      ))}
    </ul>
  );
}
