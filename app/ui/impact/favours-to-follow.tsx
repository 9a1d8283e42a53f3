import { Link } from '@remix-run/react';
import { activityNames } from '~/domain/advocates/activities';
import type { Activity } from '~/generated/prisma/enums';
import { formatDate } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Favour = {
  id: string;
  title: string;
  activity: Activity;
  completedAt: Date;
  advocateId: string;
  name: string;
  account: string | null;
};

const columns = [
  { id: 'favour', label: 'Favour' },
  { id: 'who', label: 'Advocate' },
  { id: 'when', label: 'Completed' },
  { id: 'act', label: 'What next', hideLabel: true },
];

type Props = { favours: readonly Favour[]; timeZone: string };

/** The latest favours that nobody has followed up, each with the way to do so. */
export function FavoursToFollow({ favours, timeZone }: Props) {
  return (
    <Panel title="Favours without an outcome yet" end="the latest ten" className="print:hidden" flush>
      {favours.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">Every favour has an outcome. Their owners know what came of them.</p>
      ) : (
        <Table caption="Favours without an outcome, the latest first" columns={columns} stacked middle>
          {favours.map((favour) => (
            <Row key={favour.id}>
              <Cell head full>
                {favour.title}
                <small>{activityNames[favour.activity]}</small>
              </Cell>
              <Cell label="Advocate">
                <Link to={`/advocates/${favour.advocateId}`}>{favour.name}</Link>
                {favour.account && <small>{favour.account}</small>}
              </Cell>
              <Cell label="Completed" className="num">
                {formatDate(favour.completedAt, timeZone)}
              </Cell>
              <Cell right>
                <Link to={`/favours/${favour.id}/outcomes`} aria-label={`Record what “${favour.title}” led to`}>
                  Record what it led to
                </Link>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  );
}
