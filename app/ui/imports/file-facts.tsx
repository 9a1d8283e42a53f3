import type { FileFact } from '~/domain/accounts/import-facts';
import { Button } from '~/ui/button';
import { More } from '~/ui/more';
import { Select } from '~/ui/select';

type Props = {
  facts: readonly FileFact[];
  /** What was chosen in a form that was refused. */
  typed?: Readonly<Record<string, string | string[]>>;
  errors?: Readonly<Record<string, string[]>>;
};

/** How a file was read, each with its evidence and a way to change it. Part of the form of the mapping step. */
export function FileFacts({ facts, typed, errors }: Props) {
  return (
    <dl className="grid border-b border-line sm:grid-cols-2 lg:grid-cols-4">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="border-line px-4 py-3 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l"
        >
          <dt className="text-sm text-ink-2">{fact.label}</dt>
          <dd>
            <strong>{fact.value}</strong>
            <p className="text-sm text-ink-2 wrap-anywhere">{fact.note}</p>
            <Change {...{ fact, typed, errors }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ fact: { label, change }, typed, errors }: Omit<Props, 'facts'> & { fact: FileFact }) {
  if (!change) return null;
  if ('at' in change) {
    return (
      <a className="text-sm" href={`#${change.at}`}>
        Change<span className="sr-only"> {label.toLowerCase()}</span>
      </a>
    );
  }
  const { name, value, options } = change;
  const summary = (
    <>
      Change<span className="sr-only"> {label.toLowerCase()}</span>
    </>
  );
  return (
    <More summary={summary} open={Boolean(errors?.[name])}>
      <div className="grid gap-2">
        <Select
          name={name}
          label={change.label}
          options={options}
          defaultValue={String(typed?.[name] ?? value)}
          error={errors?.[name]}
        />
        <Button variant="quiet" size="small" name="intent" value="read-again">
          Read the file again
        </Button>
      </div>
    </More>
  );
}
