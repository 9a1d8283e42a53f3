import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type Step = { label: string; note?: ReactNode };
type Props = {
  steps: readonly Step[];
  /** Index of the step we are at; steps.length when all are done. */ current: number;
};

const stateOf = (index: number, current: number) => (index < current ? 'done' : index === current ? 'now' : 'later');
const heard = { done: 'Done: ', now: '', later: '' };

/** How far a request or a claim has come, with a note under each step. */
export function Steps({ steps, current }: Props) {
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const state = stateOf(index, current);
        return (
          <li key={step.label} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <strong>
              {heard[state] && <span className="sr-only">{heard[state]}</span>}
              {step.label}
            </strong>
            {step.note}
          </li>
        );
      })}
    </ol>
  );
}

/** Numbered stages of one job on several pages: file, columns, difference, import. */
export function Stages({ stages, current }: { stages: readonly string[]; current: number }) {
  return (
    <ol className="stages">
      {stages.map((label, index) => {
        const state = stateOf(index, current);
        return (
          <li key={label} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="mark num" aria-hidden="true">
              {state === 'done' ? <Check size={14} /> : index + 1}
            </span>
            {heard[state] && <span className="sr-only">{heard[state]}</span>}
            {label}
          </li>
        );
      })}
    </ol>
  );
}
