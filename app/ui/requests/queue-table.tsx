import { Link, useSearchParams } from '@remix-run/react';
import type { QueueRow } from '~/domain/requests/queue.server';
import { tierWords } from '~/domain/requests/sop';
import { Avatar } from '~/ui/avatar';
import { PickAll, PickBox } from '~/ui/bulk-bar';
import { Dot } from '~/ui/dot';
import { sortLink } from '~/ui/list-url';
import { SlaClock } from '~/ui/sla-clock';
import { Cell, Row, Table } from '~/ui/table';
import { Tier } from '~/ui/tier';

type Props = {
  rows: readonly QueueRow[];
  /** the list's sort without a parameter */ sort?: string;
  /** rows can be picked, for a BulkBar */ isPickable: boolean;
};

/** The queue of requests: deal, clock, tier, status and who looks after each. */
export function QueueTable({ rows, sort, isPickable }: Props) {
  const [params] = useSearchParams();
  const columns = [
    ...(isPickable ? [{ id: 'pick', label: 'Pick', control: <PickAll label="Pick all requests" /> }] : []),
    { id: 'request', label: 'Request' },
    { id: 'deal', label: 'Deal', sort: sortLink(params, 'value') },
    { id: 'who', label: 'Requester', wideOnly: true },
    { id: 'by', label: 'Needed by', sort: sortLink(params, 'by') },
    { id: 'sla', label: 'SLA clock', sort: sortLink(params, 'sla', sort) },
    { id: 'tier', label: 'Tier', wideOnly: true },
    { id: 'status', label: 'Status' },
    { id: 'assignee', label: 'Assignee' },
  ];
  return (
    <Table caption="Requests, by the chosen sort" columns={columns} stacked middle>
      {rows.map((row) => (
        <QueueLine key={row.number} row={row} isPickable={isPickable} />
      ))}
    </Table>
  );
}

function QueueLine({ row, isPickable }: { row: QueueRow; isPickable: boolean }) {
  return (
    <Row>
      {isPickable && (
        <Cell>
          <PickBox name="n[]" value={`${row.number}`} label={`Pick R-${row.number}`} />
        </Cell>
      )}
      <Cell head full>
        <Link className="title-link" to={`/requests/${row.number}`}>
          {row.title}
        </Link>
        <small className="num">R-{row.number}</small>
      </Cell>
      <Cell label="Deal" className="num">
        {row.deal ? row.deal.value : <span className="text-ink-3">No deal</span>}
        {row.deal?.stage && <small>{row.deal.stage}</small>}
      </Cell>
      <Cell wideOnly>
        {row.requester}
        <small>{row.team}</small>
      </Cell>
      <Cell label="Needed by" className="num">
        {row.neededBy}
      </Cell>
      <Cell label="SLA clock">
        <SlaClock {...row.clock}>{row.clock.text}</SlaClock>
      </Cell>
      <Cell wideOnly>
        <Tier tier={row.tier} label={tierWords[row.tier]} />
      </Cell>
      <Cell label="Status">
        <Dot tone={row.status.tone} open={row.status.isUntouched}>
          {row.status.label}
        </Dot>
        <small>{row.note}</small>
      </Cell>
      <Cell label="Assignee">
        <Assignee name={row.assignee} />
      </Cell>
    </Row>
  );
}

function Assignee({ name }: { name: string | null }) {
  if (!name) return <span className="text-ink-3">Unassigned</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Avatar name={name} size="small" />
      {name.split(' ')[0]}
    </span>
  );
}
