import type { Measures } from '~/domain/requests/report';
import { shareText, spreadText } from '~/domain/requests/report-words';
import { formatCount } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export type ReportLine = { key: string; label: string; measures: Measures };
type Props = { title: string; lines: readonly ReportLine[] };

/** Times, promises, deflection and acceptance, a line a group. */
export function ReportTable({ title, lines }: Props) {
  const columns = [
    { id: 'who', label: title },
    { id: 'submitted', label: 'Submitted', right: true },
    { id: 'first', label: 'First answer' },
    { id: 'fulfil', label: 'To fulfil' },
    { id: 'promises', label: 'Promises kept' },
    { id: 'deflection', label: 'By an asset' },
    { id: 'acceptance', label: 'Asks accepted' },
  ];
  return (
    <Panel title={title} flush>
      <Table caption={title} columns={columns} stacked>
        {lines.map(({ key, label, measures }) => (
          <Row key={key}>
            <Cell head full>
              {label}
            </Cell>
            <Cell label="Submitted" right>
              {formatCount(measures.submitted)}
            </Cell>
            <Cell label="First answer">{spreadText(measures.first)}</Cell>
            <Cell label="To fulfil">{spreadText(measures.fulfil)}</Cell>
            <Cell label="Promises kept">{shareText(measures.promises)}</Cell>
            <Cell label="By an asset">{shareText(measures.deflection)}</Cell>
            <Cell label="Asks accepted">{shareText(measures.acceptance)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const outcomeNames = {
  FULFILLED_BY_PERSON: 'By a person',
  FULFILLED_BY_ASSET: 'By an asset',
  DECLINED: 'Declined',
  LAPSED: 'Lapsed',
  WITHDRAWN: 'Withdrawn',
  OPEN: 'Still open',
} as const;
const outcomes = Object.entries(outcomeNames) as [keyof typeof outcomeNames, string][];

/** What became of the requests, a line a group, as shares of those submitted. */
export function OutcomeTable({ title, lines }: Props) {
  const columns = [
    { id: 'who', label: 'Team' },
    { id: 'submitted', label: 'Submitted', right: true },
    ...outcomes.map(([id, label]) => ({ id, label })),
  ];
  return (
    <Panel title={title} flush>
      <Table caption={title} columns={columns} stacked>
        {lines.map(({ key, label, measures }) => (
          <Row key={key}>
            <Cell head full>
              {label}
            </Cell>
            <Cell label="Submitted" right>
              {formatCount(measures.submitted)}
            </Cell>
            {outcomes.map(([as, name]) => (
              <Cell key={as} label={name}>
                {shareText({ part: measures.outcomes[as], of: measures.submitted })}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </Panel>
  );
}
