import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';

type Props = {
  items: readonly (readonly [label: string, value: ReactNode])[];
  /** Figures align to the right, words to the left. */
  right?: boolean;
};

/** Facts about one thing: "Stage: Evaluation, 3 of 5". */
export function KeyValues({ items, right }: Props) {
  return (
    <dl className={classNames('key-values', right && 'key-values-right')}>
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
