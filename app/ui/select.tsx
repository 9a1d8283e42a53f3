import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, Field, type FieldProps } from '~/ui/field';

export type Option = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentPropsWithoutRef<'select'>, 'name'> &
  FieldProps & {
    options: readonly Option[];
    /** First entry with an empty value, for a list where nothing is chosen yet: "Choose one". */
    empty?: string;
    width?: 's' | 'm';
  };

/** One answer of many. For two to four, RadioCards or SegmentedRadios show them all. */
export const Select = forwardRef<HTMLSelectElement, Props>(function Select(
  { label, hint, error, optional, hideLabel, after, options, empty, width, id, name, className, ...rest },
  ref,
) {
  const key = id ?? name;
  return (
    <Field id={key} {...{ label, hint, error, optional, hideLabel, after }}>
      <select
        {...describe(key, { hint, error })}
        {...rest}
        id={key}
        name={name}
        ref={ref}
        className={classNames('input', width && `input-${width}`, className)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
});
