import { Form } from '@remix-run/react';
import type { RefObject } from 'react';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { AssetsPart, ExpectPart } from './answer-parts';
import type { Sheet } from './fields';
import { GatePart } from './gate-part';
import { SpeedPart } from './speed-part';
import { SubmitPart } from './submit-part';

type Props = {
  sheet: Sheet;
  form: RefObject<HTMLFormElement>;
  onChange: () => void;
  savedAt: string;
  calendars: readonly string[];
  currency: string;
  /** What is happening to what was typed. */
  state: string | null;
};

/** The settings of an SOP, question by question. */
export function SopEditor({ sheet, form, onChange, savedAt, calendars, currency, state }: Props) {
  return (
    <Form
      method="post"
      noValidate
      ref={form}
      onChange={onChange}
      className="grid min-w-0 content-start gap-4"
      preventScrollReset
    >
      {/* Enter in a field saves; it never adds or removes a kind. */}
      <button className="sr-only" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="savedAt" value={savedAt} />
      <ErrorSummary errors={sheet.errors} />
      <SubmitPart sheet={sheet} />
      <ExpectPart sheet={sheet} />
      <AssetsPart sheet={sheet} />
      <SpeedPart sheet={sheet} calendars={calendars} />
      <GatePart sheet={sheet} currency={currency} />
      <div className="flex flex-wrap items-center gap-3">
        <Button name="intent" value="save">
          Save the draft
        </Button>
        <span className="text-xs text-ink-2" role="status">
          {state}
        </span>
      </div>
    </Form>
  );
}
