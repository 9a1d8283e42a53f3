import type { ReactNode } from 'react';

type Props = { summary: ReactNode; open?: boolean; children: ReactNode };

/** A quiet "more": the table behind a chart, the rest of a list, the words of a rule. */
export function More({ summary, open, children }: Props) {
  return (
    <details className="more" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

/** Questions people ask, each opening to its answer. Customer pages. */
export function Answers({ items }: { items: readonly { question: string; answer: ReactNode }[] }) {
  return (
    <div className="answers">
      {items.map((item) => (
        <details key={item.question}>
          <summary>{item.question}</summary>
          <div>{item.answer}</div>
        </details>
      ))}
    </div>
  );
}
