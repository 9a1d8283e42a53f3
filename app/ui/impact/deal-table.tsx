import { Link } from '@remix-run/react';
import { Dot } from '~/ui/dot';
import { formatDate, formatMoney } from '~/ui/format';
import { Cell, Row, Table } from '~/ui/table';

export type DealRow = {
  id: string;
  name: string;
  account: { id: string; name: string } | null;
  status: 'OPEN' | 'WON';
  value: number | null;
  currency: string;
  closedOn: Date | null;
  helpers: string[];
};

const columns = [
  { id: 'deal', label: 'Deal' },
  { id: 'state', label: 'State' },
  { id: 'who', label: 'Who helped' },
  { id: 'value', label: 'Value', right: true },
];

/** The deals behind the sums, the largest first. */
export function DealTable({ deals }: { deals: readonly DealRow[] }) {
  return (
    <Table caption="Influenced deals, the largest first" columns={columns} stacked>
      {deals.map((deal) => (
        <Row key={deal.id}>
          <Cell head full>
            {deal.name}
            {deal.account && (
              <small>
                <Link to={`/accounts/${deal.account.id}`}>{deal.account.name}</Link>
              </small>
            )}
          </Cell>
          <Cell label="State">
            {deal.status === 'WON' ? <Dot tone="good">won</Dot> : <Dot tone="info">open</Dot>}
            {deal.closedOn && <small className="num">{formatDate(deal.closedOn, 'UTC')}</small>}
          </Cell>
          <Cell label="Who helped">{deal.helpers.join(', ')}</Cell>
          <Cell label="Value" right className="num">
            {deal.value === null ? '–' : formatMoney(deal.value, deal.currency)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
