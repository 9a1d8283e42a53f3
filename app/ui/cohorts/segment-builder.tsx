import { Form, useSubmit } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Builder } from '~/domain/cohorts/segment-page.server';
import { Button } from '~/ui/button';
import { ConditionLine } from '~/ui/cohorts/condition-line';
import { SegmentPeople } from '~/ui/cohorts/segment-people';
import { ErrorSummary } from '~/ui/error-summary';
import { formatList } from '~/ui/format';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { SegmentedRadios } from '~/ui/segmented-radios';

type Errors = Readonly<Record<string, string[]>>;
type Props = { builder: Builder; errors?: Errors | null; aside?: ReactNode };

const FORM = 'segment-form';

/**
 * A rule line by line, with who would be in it. Every change is sent and answered with a new count; without JavaScript
 * a button does the same.
 */
export function SegmentBuilder({ builder, errors, aside }: Props) {
  const form = useCountOnChange();
  const { draft, opinions } = builder;
  return (
    <div className="two-columns">
      <Form method="post" id={FORM} ref={form} noValidate className="grid gap-5">
        {/* What Enter presses: count, instead of the first button that happens to stand there. */}
        <button name="intent" value="count" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <ErrorSummary errors={errors ?? undefined} />
        <Panel title="Name">
          <Input
            label="What it is called"
            hint="“Heavy users of Dock Planner, Nordics”."
            name="name"
            maxLength={80}
            required
            defaultValue={draft.name}
            error={errors?.name}
          />
        </Panel>
        <Lines part="include" builder={builder} errors={errors} />
        <Lines part="exclude" builder={builder} errors={errors} />
        <p className="text-ink-2" id="neutrality">
          {opinions.length
            ? `Not for reviews: it asks about ${formatList(opinions.map((one) => one.toLowerCase()))}. Who is asked for a review is chosen by neutral facts alone.`
            : 'Neutral: a review may use it, too.'}
        </p>
        <div className="actions">
          <Button name="intent" value="save">
            Save
          </Button>
          <Button name="intent" value="count" variant="quiet">
            Count again
          </Button>
        </div>
      </Form>
      <div className="grid gap-5">
        <SegmentPeople builder={builder} form={FORM} />
        {aside}
      </div>
    </div>
  );
}

function Lines({ part, builder, errors }: { part: 'include' | 'exclude'; builder: Builder; errors?: Errors | null }) {
  const { draft, choices } = builder;
  const lines = draft.lines.filter((line) => line.part === part);
  const isIncluding = part === 'include';
  return (
    <Panel
      title={isIncluding ? 'Who is in' : 'Who is never in'}
      end={isIncluding ? 'No condition: everybody' : 'Wins over everything above'}
    >
      <div className="grid gap-4">
        {isIncluding && (
          <SegmentedRadios
            legend="People must meet"
            name="match"
            segments={[
              { value: 'all', label: 'All of it' },
              { value: 'any', label: 'Any of it' },
            ]}
            defaultValue={draft.match}
          />
        )}
        {lines.map((line, index) => (
          <ConditionLine
            key={line.key}
            {...{ line, errors }}
            legend={`${isIncluding ? 'In' : 'Never in'}, condition ${index + 1}`}
            choices={line.field ? choices[line.field] : undefined}
          />
        ))}
        {lines.length === 0 && !isIncluding && <p className="text-ink-2">Nobody is left out.</p>}
        <div>
          <Button name="intent" value={`add-${part}`} variant="quiet" size="small">
            Add a condition
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Sends the form for a new count whenever a control has changed; keeps the place on the page. */
function useCountOnChange() {
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  useEffect(() => {
    const element = form.current;
    const count = () => {
      if (!element) return;
      const fields = new FormData(element);
      fields.set('intent', 'count');
      submit(fields, { method: 'post', replace: true, preventScrollReset: true });
    };
    element?.addEventListener('change', count);
    return () => element?.removeEventListener('change', count);
  }, [submit]);
  return form;
}
