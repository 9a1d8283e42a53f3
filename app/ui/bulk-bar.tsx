import type { ReactNode } from 'react';

/**
 * What can be done with the picked rows. It shows itself and counts by CSS alone: the surrounding element has the class
 * `pick`, the ticks of the rows are <PickBox>, and the bar stands after the table in the same form.
 */
export function BulkBar({ noun = 'selected', children }: { noun?: string; children: ReactNode }) {
  return (
    <div className="bulk" role="group" aria-label="With the selected rows">
      <span className="picked">{noun}</span>
      {children}
    </div>
  );
}

/** The tick of one row. `label` names the row: "Select R-218". */
export function PickBox({ name = 'id', value, label }: { name?: string; value: string; label: string }) {
  return <input type="checkbox" data-pick="" name={name} value={value} aria-label={label} />;
}
