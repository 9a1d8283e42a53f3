import { Link, useSearchParams } from '@remix-run/react';
import { tierWords } from '~/domain/requests/sop';
import type { StatusLine } from '~/domain/requests/request-status';
import type { Clock } from '~/domain/requests/sla-clock';
import { Avatar } from '~/ui/avatar';
import { Dot } from '~/ui/dot';
import { plural } from '~/ui/format';
import { sortLink } from '~/ui/list-url';
import { Panel } from '~/ui/panel';
import { SlaClock } from '~/ui/sla-clock';
import { Cell, Row, Table } from '~/ui/table';
import { Tier } from '~/ui/tier';

type QueueRow = {
  number: number;
  title: string;
  deal: { value: string; stage: string | null } | null;
  requester: string;
  team: string;
  neededBy: string;
  clock: Clock;
  tier: 1 | 2 | 3;
  status: StatusLine;
  note: string;
  assignee: string | null;
};
type Props = {
  rows: readonly QueueRow[];
  total: number;
  opening: string;
  /** the list's sort without a parameter */ sort?: string;
};

/** The queue of requests: deal, clock, tier, status and who looks after each. */
export function QueueTable({ rows, total, opening, sort }: Props) {
  const [params] = useSearchParams();
  const columns = [
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
    <Panel
      title={plural(total, 'request')}
      flush
      footer={`Clocks count business hours (${opening}, without holidays).`}
    >
      <Table caption="Requests, by the chosen sort" columns={columns} stacked middle>
        {rows.map((row) => (
          <Row key={row.number}>
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
        ))}
      </Table>
    </Panel>
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
