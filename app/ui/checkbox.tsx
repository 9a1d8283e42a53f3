import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, ErrorText, type FieldProps, firstError } from '~/ui/field';

type Props = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'type'> &
  Pick<FieldProps, 'name' | 'label' | 'hint' | 'error'>;

/** One tick with its words; the whole line can be pressed. Several of them go into a Question. */
export const Checkbox = forwardRef<HTMLInputElement, Props>(function Checkbox(
  { label, hint, error, id, name, value, className, ...rest },
  ref,
) {
  const key = id ?? (value === undefined ? name : `${name}-${String(value)}`);
  return (
    <div className={classNames(firstError(error) && 'wrong', className)}>
      <ErrorText id={key} error={error} />
      <label className="tick">
        {/* An undefined value is no missing one: React would empty it, and the form would post "" for a tick. */}
        <input
          {...describe(key, { error })}
          {...rest}
          id={key}
          name={name}
          value={value ?? 'on'}
          ref={ref}
          type="checkbox"
        />
        <span>
          {label}
          {hint && <span className="hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
});
