import type { ReactNode } from 'react';
import { ErrorSummary } from '~/ui/error-summary';
import type { FieldError } from '~/ui/field';

type Props = { title: string; errors?: Record<string, FieldError>; children: ReactNode };

/** Frame of the pages on which an advocate sets their own limits. */
export function PreferencesPage({ title, errors, children }: Props) {
  return (
    <div className="grid gap-7 py-10 lg:py-16">
      <h1 className="display-1">{title}</h1>
      <ErrorSummary errors={errors} />
      {children}
    </div>
  );
}
