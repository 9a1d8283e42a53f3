import type { Measures } from '~/domain/requests/report';
import { shareText, spreadText } from '~/domain/requests/report-words';
import { formatCount } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export type ReportLine = { key: string; label: string; measures: Measures };
type Props = { title: string; lines: readonly ReportLine[] };

type Column = [label: string, text: (measures: Measures) => string];

/** A line a group: how many were submitted, and what is measured of them. */
function LineTable({ title, head, columns, lines }: Props & { head: string; columns: readonly Column[] }) {
  const heads = [
    { id: 'who', label: head },
    { id: 'submitted', label: 'Submitted', right: true },
    ...columns.map(([label]) => ({ id: label, label })),
  ];
  return (
    <Panel title={title} flush>
      <Table caption={title} columns={heads} stacked>
        {lines.map(({ key, label, measures }) => (
          <Row key={key}>
            <Cell head full>
              {label}
            </Cell>
            <Cell label="Submitted" right>
              {formatCount(measures.submitted)}
            </Cell>
            {columns.map(([name, text]) => (
              <Cell key={name} label={name}>
                {text(measures)}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const measured: Column[] = [
  ['First answer', ({ first }) => spreadText(first)],
  ['To fulfil', ({ fulfil }) => spreadText(fulfil)],
  ['Promises kept', ({ promises }) => shareText(promises)],
  ['By an asset', ({ deflection }) => shareText(deflection)],
  ['Asks accepted', ({ acceptance }) => shareText(acceptance)],
];

/** Times, promises, deflection and acceptance. */
export const ReportTable = (props: Props) => <LineTable {...props} head={props.title} columns={measured} />;

const outcomeNames: [keyof Measures['outcomes'], string][] = [
  ['FULFILLED_BY_PERSON', 'By a person'],
  ['FULFILLED_BY_ASSET', 'By an asset'],
  ['DECLINED', 'Declined'],
  ['LAPSED', 'Lapsed'],
  ['WITHDRAWN', 'Withdrawn'],
  ['OPEN', 'Still open'],
];
const ends: Column[] = outcomeNames.map(([as, label]) => [
  label,
  ({ outcomes, submitted }) => shareText({ part: outcomes[as], of: submitted }),
]);

/** What became of the requests, as shares of those submitted. */
export const OutcomeTable = (props: Props) => <LineTable {...props} head="Team" columns={ends} />;
