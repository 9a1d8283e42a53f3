import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, ErrorText, firstError } from '~/ui/field';
import type { QuestionProps } from '~/ui/question';

export type Segment = { value: string; label: string; negative?: boolean };

/** The answers to "may we ask you for this?". */
const willingness: readonly Segment[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'ask', label: 'Ask me' },
  { value: 'no', label: 'No', negative: true },
];

type Props = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'type' | 'defaultValue'> &
  Omit<QuestionProps, 'id' | 'optional'> & {
    name: string;
    segments?: readonly Segment[];
    defaultValue?: string;
    /** A line under each, for a matrix of several. */
    ruled?: boolean;
  };

/** One answer of two to four short ones in a row, the question beside it. */
export const SegmentedRadios = forwardRef<HTMLInputElement, Props>(function SegmentedRadios(
  { legend, hint, error, name, segments = willingness, defaultValue, ruled, ...rest },
  ref,
) {
  const frame = classNames('segmented', ruled && 'segmented-ruled', firstError(error) && 'wrong');
  return (
    <fieldset className={frame} aria-describedby={describe(name, { error })['aria-describedby']}>
      <legend className="sr-only">{legend}</legend>
      <div>
        <span className="ask">
          <span aria-hidden="true">{legend}</span>
          {hint && <span className="hint">{hint}</span>}
        </span>
        <span className="segments">
          {segments.map((segment, index) => (
            <label key={segment.value} className={segment.negative ? 'negative' : undefined}>
              <input
                {...rest}
                ref={ref}
                type="radio"
                id={index === 0 ? name : undefined}
                name={name}
                value={segment.value}
                defaultChecked={defaultValue === undefined ? undefined : segment.value === defaultValue}
              />
              {segment.label}
            </label>
          ))}
        </span>
        <ErrorText id={name} error={error} />
      </div>
    </fieldset>
  );
});
