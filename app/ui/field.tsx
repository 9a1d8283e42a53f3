import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '~/ui/class-names';

/** What a form action returns for one field: a message, or several of which the first is shown. */
export type FieldError = string | readonly string[] | undefined;

/** What every control of the system takes besides its own HTML attributes. `name` is also the id unless one is given. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldError;
  /** Says "(optional)" after the label; every other field is needed. */
  optional?: boolean;
  /** For a control inside a table row, whose column head is its label. */
  hideLabel?: boolean;
  /** Something said about the value, under the control: "That matches the account Halden Freight." */
  after?: ReactNode;
};

export function firstError(error: FieldError): string | undefined {
  return typeof error === 'string' ? error || undefined : error?.[0];
}

/** The attributes that tie a control to its hint and its error. */
export function describe(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const wrong = Boolean(firstError(error));
  const ids = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': wrong || undefined };
}

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

export function ErrorText({ id, error }: { id: string; error?: FieldError }) {
  const message = firstError(error);
  return message ? (
    <p className="field-error" id={`${id}-error`}>
      <CircleAlert />
      <span>
        <span className="sr-only">Error: </span>
        {message}
      </span>
    </p>
  ) : null;
}

export function Optional({ when }: { when?: boolean }) {
  return when ? <span className="optional"> (optional)</span> : null;
}

type FrameProps = Omit<FieldProps, 'name'> & { id: string; children: ReactNode };

/** Label above, hint under the label, error under the hint, then the control. */
export function Field({ id, label, hint, error, optional, hideLabel, after, children }: FrameProps) {
  return (
    <div className={classNames('field', firstError(error) && 'wrong')}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
        <Optional when={optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorText id={id} error={error} />
      {children}
      {after}
    </div>
  );
}
