import { type ChangeEvent, useState } from 'react';
import { judgeLength, type Line } from '~/domain/newsletter/word-lengths';
import { Input } from '~/ui/input';

type Props = {
  name: Line;
  label: string;
  hint: string;
  error: string[] | undefined;
  defaultValue: string;
  maxLength: number;
};

/** A line of an inbox with its length beside it, counted as somebody types; without JavaScript as it was kept. */
export function Counted({ name, defaultValue, ...rest }: Props) {
  const [typed, type] = useState(defaultValue);
  const { fit, hint } = judgeLength(name, typed);
  return (
    <Input
      {...rest}
      name={name}
      defaultValue={defaultValue}
      onChange={(event: ChangeEvent<HTMLInputElement>) => type(event.target.value)}
      after={
        <p className={fit === 'fine' ? 'hint' : 'hint tone-warn'} aria-live="polite">
          {hint}
        </p>
      }
    />
  );
}
