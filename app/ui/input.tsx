import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, Field, type FieldProps } from '~/ui/field';

type Props = Omit<ComponentPropsWithoutRef<'input'>, 'name'> & FieldProps & { width?: 's' | 'm' };

/** A one-line answer with its label. Takes every attribute of <input>, and what react-hook-form's register returns. */
export const Input = forwardRef<HTMLInputElement, Props>(function Input(
  { label, hint, error, optional, hideLabel, after, width, id, name, className, ...rest },
  ref,
) {
  const key = id ?? name;
  return (
    <Field id={key} {...{ label, hint, error, optional, hideLabel, after }}>
      <input
        {...describe(key, { hint, error })}
        {...rest}
        id={key}
        name={name}
        ref={ref}
        className={classNames('input', width && `input-${width}`, className)}
      />
    </Field>
  );
});
