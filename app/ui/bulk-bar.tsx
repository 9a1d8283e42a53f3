import { type ReactNode, useEffect, useRef } from 'react';

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

/** The tick in the column's head: picks every row of the form, or lets all go. It shows itself once a script can serve it. */
export function PickAll({ label }: { label: string }) {
  const tick = useRef<HTMLInputElement>(null);
  useEffect(() => tick.current?.removeAttribute('hidden'), []);
  return (
    <>
      <span className="sr-only">{label}</span>
      <input
        ref={tick}
        hidden
        type="checkbox"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const ticks = currentTarget.form?.querySelectorAll<HTMLInputElement>('tbody input[data-pick]') ?? [];
          for (const one of ticks) one.checked = currentTarget.checked;
        }}
      />
    </>
  );
}
