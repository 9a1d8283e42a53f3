import type { ColumnView } from '~/domain/accounts/import-columns';
import { Dot } from '~/ui/dot';
import { Select, type Option } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';

const columns = [
  { id: 'column', label: 'Column' },
  { id: 'samples', label: 'First values' },
  { id: 'becomes', label: 'Becomes' },
  { id: 'read', label: 'Read as' },
];

type Props = {
  columns: readonly ColumnView[];
  fields: readonly Option[];
  /** What was chosen in a form that was refused. */
  typed?: Readonly<Record<string, string | string[]>>;
};

/** The mapping step: which column becomes which field, with its first values and how it is read. */
export function ColumnTable({ columns: views, fields, typed }: Props) {
  return (
    <Table caption="Which column becomes what, in the order of the file" columns={columns} stacked tight middle>
      {views.map((view) => (
        <ColumnRow key={view.index} {...{ view, fields, typed }} />
      ))}
    </Table>
  );
}

type RowProps = Omit<Props, 'columns'> & { view: ColumnView };

function ColumnRow({ view, fields, typed }: RowProps) {
  const name = `field-${view.index}`;
  const answer = (key: string, known: string) => String(typed ? (typed[key] ?? '') : known);
  return (
    <Row>
      <Cell head full>
        <code>{view.column}</code>
      </Cell>
      <Cell label="First values" className="text-ink-2 wrap-anywhere" full>
        {view.samples.join('; ') || 'empty'}
      </Cell>
      <Cell label="Becomes" full>
        <Select
          name={name}
          label={`${view.column} becomes`}
          hideLabel
          empty="Leave out"
          options={fields}
          defaultValue={answer(name, view.field)}
        />
      </Cell>
      <Cell label="Read as" full>
        <Dot tone={view.tone} open={view.tone === 'idle'}>
          {view.readAs}
        </Dot>
        {view.choice && (
          <Select
            name={view.choice.name}
            label={`${view.column} is read as`}
            hideLabel
            empty={view.choice.value ? undefined : 'Choose one'}
            options={view.choice.options}
            defaultValue={answer(view.choice.name, view.choice.value)}
          />
        )}
        {view.note && <small>{view.note}</small>}
      </Cell>
    </Row>
  );
}
