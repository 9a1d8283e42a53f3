import type { ColumnView } from '~/domain/accounts/import-columns';
import { Dot } from '~/ui/dot';
import { plural } from '~/ui/format';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

const columns = [
  { id: 'column', label: 'Column' },
  { id: 'becomes', label: 'Became' },
  { id: 'read', label: 'Read as' },
];

type Props = { columns: readonly (ColumnView & { label: string })[] };

/** How the columns of a checked file were read, folded away; those with something to mend stand in the summary. */
export function ColumnsRead({ columns: views }: Props) {
  const read = views.filter(({ field }) => field);
  const doubtful = read.filter(({ tone }) => tone === 'warn');
  return (
    <Panel title="Columns" end={`${read.length} of ${plural(views.length, 'column')} read`}>
      {doubtful.map(({ index, column, note }) => (
        <p key={index} className="flex flex-wrap gap-x-2 wrap-anywhere">
          <Dot tone="warn">
            <code>{column}</code>
          </Dot>
          <span>{note}</span>
        </p>
      ))}
      <More summary="How each column was read">
        <Table caption="How each column was read, in the order of the file" columns={columns} stacked tight>
          {read.map(({ index, column, label, tone, readAs, note }) => (
            <Row key={index}>
              <Cell head full>
                <code>{column}</code>
              </Cell>
              <Cell label="Became">{label}</Cell>
              <Cell label="Read as" full>
                <Dot tone={tone}>{readAs}</Dot>
                {note && <small>{note}</small>}
              </Cell>
            </Row>
          ))}
        </Table>
      </More>
    </Panel>
  );
}
