import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, ErrorText, type FieldError, firstError, Hint, Optional } from '~/ui/field';

export type QuestionProps = {
  /** The name of the answers inside, so that the error summary can lead here. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  optional?: boolean;
};

/** A question answered by several controls: ticks, cards, two dates. A fieldset with its legend. */
export function Question({ id, legend, hint, error, optional, children }: QuestionProps & { children: ReactNode }) {
  const { 'aria-describedby': described } = describe(id, { hint, error });
  return (
    <fieldset id={id} aria-describedby={described} className={classNames('question', firstError(error) && 'wrong')}>
      <legend>
        {legend}
        <Optional when={optional} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <ErrorText id={id} error={error} />
      {children}
    </fieldset>
  );
}
