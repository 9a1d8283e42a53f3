import type { AccountPage } from '~/domain/accounts/account-page.server';
import { formatCount, formatDate, formatMoney } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

const statuses = { OPEN: 'Open', WON: 'Won', LOST: 'Lost' } as const;
const columns = [
  { id: 'name', label: 'Name' },
  { id: 'stage', label: 'Stage' },
  { id: 'value', label: 'Value', right: true },
];

/** The deals of an account, the latest first. */
export function DealsPanel({ deals, total }: { deals: AccountPage['deals']; total: number }) {
  return (
    <Panel
      title="Deals"
      count={total}
      footer={total > deals.length && `The ${deals.length} that changed last.`}
      flush={deals.length > 0}
    >
      {deals.length === 0 ? (
        <p className="text-ink-2">None in the CRM.</p>
      ) : (
        <Table caption="Deals, the latest first" columns={columns} stacked>
          {deals.map(({ id, name, status, stage, value, currency, closedOn }) => (
            <Row key={id}>
              <Cell head>{name}</Cell>
              <Cell label="Stage">
                {[statuses[status], stage, closedOn && formatDate(closedOn, 'UTC')].filter(Boolean).join(', ')}
              </Cell>
              <Cell label="Value" right className="num">
                {value === null ? 'Not known' : currency ? formatMoney(value, currency) : formatCount(value)}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  );
}
