import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '~/ui/class-names';
import { describe, Field, type FieldProps } from '~/ui/field';

type Props = Omit<ComponentPropsWithoutRef<'textarea'>, 'name'> & FieldProps;

/** An answer of several lines with its label; it grows with the text where the browser can. */
export const Textarea = forwardRef<HTMLTextAreaElement, Props>(function Textarea(
  { label, hint, error, optional, hideLabel, after, id, name, className, rows = 3, ...rest },
  ref,
) {
  const key = id ?? name;
  return (
    <Field id={key} {...{ label, hint, error, optional, hideLabel, after }}>
      <textarea
        {...describe(key, { hint, error })}
        {...rest}
        id={key}
        name={name}
        rows={rows}
        ref={ref}
        className={classNames('input', className)}
      />
    </Field>
  );
});
