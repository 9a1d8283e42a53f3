import { Link } from '@remix-run/react';
import type { listPicked } from '~/domain/requests/picked.server';
import { Dot } from '~/ui/dot';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

const columns = [
  { id: 'request', label: 'Request' },
  { id: 'status', label: 'Status' },
  { id: 'assignee', label: 'Assignee' },
];

/** The requests with which something is about to be done. */
export function PickedPanel({ picked }: { picked: Awaited<ReturnType<typeof listPicked>> }) {
  return (
    <Panel title="Which" count={picked.length} flush>
      <Table caption="The picked requests" columns={columns}>
        {picked.map(({ number, title, line, assignee }) => (
          <Row key={number}>
            <Cell head>
              <Link to={`/requests/${number}`}>{title}</Link>
              <small className="num">R-{number}</small>
            </Cell>
            <Cell>
              <Dot tone={line.tone}>{line.label}</Dot>
            </Cell>
            <Cell>{assignee ?? 'Unassigned'}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}
