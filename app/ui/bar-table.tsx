import type { ReactNode } from 'react';
import { Hbar } from '~/ui/hbar';
import type { Tone } from '~/ui/tone';

export type Bar = {
  label: ReactNode;
  value: number;
  /** The figure as it is read: "33 of 37". */ text: ReactNode;
  tone?: Tone;
};

type Props = {
  caption: string;
  heads: readonly [string, string];
  bars: readonly Bar[];
  /** The value of a full bar; the largest value unless given. */
  max?: number;
};

/** A funnel or a ranking: chart and table in one. */
export function BarTable({ caption, heads, bars, max }: Props) {
  const full = max ?? Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <table className="bars" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only">
        <tr role="row">
          <th role="columnheader">{heads[0]}</th>
          <th role="columnheader">{heads[1]}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {bars.map((bar, index) => (
          <tr role="row" key={index}>
            <th role="rowheader" scope="row">
              {bar.label}
            </th>
            <td role="presentation">
              <Hbar share={bar.value / full} tone={bar.tone ?? 'accent'} />
            </td>
            <td role="cell">{bar.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
