import type { ReactNode } from 'react';
import type { Frame } from '~/domain/signals/catalogue';
import { Panel } from '~/ui/panel';

type Props = {
  /** the signal's name: “Goal achieved” */
  name: string;
  frame: Frame;
  /** when it may be used: “for after 15 Dec” */
  end?: ReactNode;
  footer?: ReactNode;
};

/** What was seen, what it means to them, what to offer and words to use: beside wherever somebody writes to a customer. */
export function FramePanel({ name, frame, end, footer }: Props) {
  return (
    <Panel title={`Message frame: ${name.toLowerCase()}`} end={end} footer={footer} flush>
      <FrameLines frame={frame} />
    </Panel>
  );
}

/** The four lines alone, for inside something else. */
export function FrameLines({ frame: { saw, means, offer, words } }: { frame: Frame }) {
  const lines = [
    ['What we saw', saw],
    ['What it means to them', means],
    ['What to offer', offer],
    ['Words to use', words],
  ];
  return (
    <dl>
      {lines.map(([label, text]) => (
        <div
          key={label}
          className="grid gap-x-4 gap-y-0.5 border-b border-line px-4 py-2.5 last:border-b-0 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-2">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
