import type { Choice } from '~/domain/cohorts/segment-choices.server';
import type { DraftLine } from '~/domain/cohorts/segment-draft';
import { type FieldKind, fieldNames, fieldOf, operators } from '~/domain/cohorts/segment-fields';
import { Button, LinkButton } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { describe, Field } from '~/ui/field';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type Errors = Readonly<Record<string, string[]>> | null | undefined;
type Props = { line: DraftLine; legend: string; choices: readonly Choice[] | undefined; errors: Errors };

/** One condition: what to look at, what to ask, and the values its kind needs. */
export function ConditionLine({ line, legend, choices, errors }: Props) {
  const { key, part, field, op } = line;
  const kind = field && fieldOf(field).kind;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <legend className="sr-only">{legend}</legend>
      <input type="hidden" name={`part.${key}`} value={part} />
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)_auto]">
        <FieldSelect line={line} errors={errors} />
        {kind ? (
          <Select
            key={field}
            label="Must be"
            name={`op.${key}`}
            options={Object.entries(operators[kind]).map(([value, label]) => ({ value, label }))}
            defaultValue={op}
          />
        ) : (
          <div>
            <Button variant="quiet" name="intent" value="count">
              Go on
            </Button>
          </div>
        )}
        <LinkButton
          name="intent"
          value={`remove-${key}`}
          aria-label={`Remove: ${legend}`}
          className="justify-self-start"
        >
          Remove
        </LinkButton>
      </div>
      {kind && <Values key={`${field}-${isDay(op) ? 'day' : 'count'}`} {...{ line, kind, choices, errors }} />}
    </fieldset>
  );
}

function FieldSelect({ line: { key, field }, errors }: { line: DraftLine; errors: Errors }) {
  const name = `field.${key}`;
  const error = errors?.[name];
  const groups = [...new Set(fieldNames.map((one) => fieldOf(one).group))];
  return (
    <Field id={name} label="Look at" error={error}>
      <select {...describe(name, { error })} id={name} name={name} className="input" defaultValue={field ?? ''}>
        <option value="">Choose one</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {fieldNames
              .filter((one) => fieldOf(one).group === group)
              .map((one) => (
                <option key={one} value={one}>
                  {fieldOf(one).label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

const isDay = (op: string) => op === 'from' || op === 'until';

function Values({ line, kind, choices, errors }: Omit<Props, 'legend'> & { kind: FieldKind }) {
  const { key, op, number, date } = line;
  if (kind === 'yes-no') return null;
  if (kind === 'number' || kind === 'date') {
    return isDay(op) ? (
      <Input
        label="Day"
        type="date"
        width="m"
        name={`date.${key}`}
        defaultValue={date}
        error={errors?.[`date.${key}`]}
      />
    ) : (
      <Count label={kind === 'date' ? 'Days' : 'Number'} {...{ line, errors }} />
    );
  }
  return (
    <>
      <Chosen {...{ line, kind, choices, errors }} />
      {kind === 'dated' && <Count label="Days" {...{ line: { ...line, number }, errors }} />}
    </>
  );
}

function Count({ label, line: { key, number }, errors }: { label: string; line: DraftLine; errors: Errors }) {
  const name = `number.${key}`;
  return <Input inputMode="numeric" width="s" defaultValue={number} error={errors?.[name]} {...{ label, name }} />;
}

const FEW = 24;

/** Ticks where there are few values, a list where there are many, and free text where nothing is known. */
function Chosen({ line, kind, choices = [], errors }: Omit<Props, 'legend'> & { kind: FieldKind }) {
  const name = `values.${line.key}`;
  const error = errors?.[name];
  const unknown = line.values.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...unknown.map((value) => ({ value, label: value }))];
  if (choices.length === 0) {
    const hint =
      kind === 'text'
        ? 'Words, separated by commas; one of them is enough.'
        : 'One a line. Nothing is known of it yet.';
    return <Textarea label="Values" rows={2} defaultValue={line.values.join('\n')} {...{ name, hint, error }} />;
  }
  if (all.length > FEW) {
    return (
      <Field id={name} label="Any of these" hint="Hold Ctrl or Cmd to choose several." error={error}>
        <select
          {...describe(name, { hint: 'x', error })}
          id={name}
          name={name}
          multiple
          size={8}
          className="input"
          defaultValue={line.values}
        >
          {all.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  return (
    <Question id={name} legend="Any of these" error={error}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4">
        {all.map(({ value, label }) => (
          <Checkbox key={value} {...{ name, value, label }} defaultChecked={line.values.includes(value)} />
        ))}
      </div>
    </Question>
  );
}
