import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import { Question, type QuestionProps } from '~/ui/question';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type Props = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'type' | 'defaultValue'> &
  Omit<QuestionProps, 'id'> & { name: string; choices: readonly Choice[]; defaultValue?: string };

/** One answer of a few that each need a line of explanation. The first card carries the name as its id. */
export const RadioCards = forwardRef<HTMLInputElement, Props>(function RadioCards(
  { legend, hint, error, optional, name, choices, defaultValue, ...rest },
  ref,
) {
  return (
    <Question id={`${name}-question`} {...{ legend, hint, error, optional }}>
      <div className="choices">
        {choices.map((choice, index) => (
          <label className="choice" key={choice.value}>
            <input
              {...rest}
              ref={ref}
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={choice.value}
              disabled={choice.disabled}
              defaultChecked={defaultValue === undefined ? undefined : choice.value === defaultValue}
            />
            <strong>{choice.label}</strong>
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </Question>
  );
});
