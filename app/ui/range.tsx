import { type ChangeEvent, type ComponentPropsWithoutRef, type CSSProperties, forwardRef, useState } from 'react';
import { describe, Field, type FieldProps } from '~/ui/field';

type Props = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'type' | 'min' | 'max' | 'step' | 'defaultValue'> &
  Omit<FieldProps, 'hideLabel'> & { min: number; max: number; defaultValue: number; unit: string };

/** A whole number in a short span, shown large beside its unit: "4 asks a quarter". */
export const Range = forwardRef<HTMLInputElement, Props>(function Range(
  { label, hint, error, optional, after, id, name, min, max, defaultValue, unit, onChange, ...rest },
  ref,
) {
  const [value, setValue] = useState(defaultValue);
  const key = id ?? name;
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setValue(Number(event.currentTarget.value));
    onChange?.(event);
  };
  const filled = { '--p': (value - min) / (max - min) } as CSSProperties;
  return (
    <Field id={key} {...{ label, hint, error, optional, after }}>
      <div className="range-value">
        <output htmlFor={key} className="num">
          {value}
        </output>
        <span className="text-ink-2">{unit}</span>
      </div>
      <input
        {...describe(key, { hint, error })}
        {...rest}
        {...{ name, min, max, defaultValue, ref }}
        id={key}
        type="range"
        className="range"
        style={filled}
        onChange={change}
      />
      <div className="range-scale num" aria-hidden="true">
        {Array.from({ length: max - min + 1 }, (_, step) => (
          <span key={step}>{min + step}</span>
        ))}
      </div>
    </Field>
  );
});
