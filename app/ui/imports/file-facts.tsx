import type { ReactNode } from 'react';

/** How a file was read: encoding, separator, lines. Four facts in a row, two on a narrow screen. */
export function FileFacts({ facts }: { facts: readonly { label: string; value: string; note?: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 p-4 lg:grid-cols-4">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className="text-sm text-ink-2">{fact.label}</dt>
          <dd>
            <strong>{fact.value}</strong>
            {fact.note && <p className="text-sm text-ink-2 wrap-anywhere">{fact.note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
