import { useEffect, useRef } from 'react';
import { type FieldError, firstError } from '~/ui/field';

type Props = {
  /** Messages by field name; the name is the id of its control. The key `form` is for the form as a whole. */
  errors: Readonly<Record<string, FieldError>> | undefined;
};

/** What there is to put right, above the form, each line a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors = {} }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors).flatMap(([field, error]) => {
    const message = firstError(error);
    return message ? [{ field, message }] : [];
  });
  const content = lines.map((line) => line.message).join('\n');
  useEffect(() => {
    if (content) box.current?.focus();
  }, [content]);
  if (!content) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1} autoFocus ref={box}>
      <h2 id="error-summary">
        {lines.length === 1 ? 'One thing to put right' : `${lines.length} things to put right`}
      </h2>
      <ul>
        {lines.map(({ field, message }) => (
          <li key={field}>{field === 'form' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
