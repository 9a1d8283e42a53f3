import type { ReactNode } from 'react';

type Props = { label: string; value: number; max: number; children?: ReactNode };

/** Long work on its way. The children say it in words: "52 written: 14 new, 38 changed." */
export function ProgressBar({ label, value, max, children }: Props) {
  return (
    <div className="grid gap-2">
      <progress className="progress" aria-label={label} value={value} max={Math.max(max, 1)} />
      {children && <p className="num">{children}</p>}
    </div>
  );
}
