import { Check, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';

export type Rung = {
  label: string;
  state: 'done' | 'now' | 'open' | 'locked';
  /** When it was done and with what, or what opens it. */
  note?: ReactNode;
  action?: ReactNode;
};

const heard = { done: 'Done: ', now: 'In progress: ', open: 'Open: ', locked: 'Not open yet: ' };

/** The rungs from the lightest ask upwards. `across` lays them side by side where there is room. */
export function Ladder({ rungs, across }: { rungs: readonly Rung[]; across?: boolean }) {
  return (
    <ol className={classNames('ladder', across && 'ladder-across')}>
      {rungs.map((rung) => (
        <li key={rung.label} data-state={rung.state} aria-current={rung.state === 'now' ? 'step' : undefined}>
          <span className="rung" aria-hidden="true">
            {rung.state === 'done' && <Check />}
            {rung.state === 'locked' && <Lock />}
          </span>
          <strong>
            <span className="sr-only">{heard[rung.state]}</span>
            {rung.label}
          </strong>
          {rung.note}
          {rung.action && <div>{rung.action}</div>}
        </li>
      ))}
    </ol>
  );
}
