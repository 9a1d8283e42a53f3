import { Link, useSearchParams } from '@remix-run/react';
import type { AccountRow } from '~/domain/accounts/account-list.server';
import { PLAYS } from '~/domain/signals/reading';
import { Dot } from '~/ui/dot';
import { formatCount, formatDate, formatMoney, plural } from '~/ui/format';
import { pageLinks, sortLink } from '~/ui/list-url';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

type Props = { accounts: readonly AccountRow[]; total: number; page: number; perPage: number };

/** One page of the list of accounts. */
export function AccountTable({ accounts, total, page, perPage }: Props) {
  const [params] = useSearchParams();
  const first = (page - 1) * perPage;
  return (
    <>
      <Panel title="Accounts" count={total} flush>
        <Table
          caption="Accounts"
          stacked
          columns={[
            { id: 'name', label: 'Name', sort: sortLink(params, 'name', 'name') },
            { id: 'cell', label: 'On the grid' },
            { id: 'fit', label: 'Fit', right: true, sort: sortLink(params, 'fit') },
            { id: 'fired', label: 'Fired', right: true, sort: sortLink(params, 'fired') },
            { id: 'owner', label: 'Owner' },
            { id: 'region', label: 'Region' },
            { id: 'revenue', label: 'Pays a year', right: true, sort: sortLink(params, 'revenue') },
            { id: 'people', label: 'People', right: true },
            { id: 'renewal', label: 'Renewal', sort: sortLink(params, 'renewal') },
          ]}
        >
          {accounts.map((one) => (
            <AccountLine key={one.id} one={one} />
          ))}
        </Table>
      </Panel>
      <Pagination {...pageLinks(params, page, Math.ceil(total / perPage))}>
        {formatCount(Math.min(first + 1, total))} to {formatCount(first + accounts.length)} of{' '}
        {plural(total, 'account')}
      </Pagination>
    </>
  );
}

function AccountLine({ one }: { one: AccountRow }) {
  const pays = one.annualRevenue !== null && one.currency ? formatMoney(one.annualRevenue, one.currency) : 'Not known';
  const place = one.cell ? PLAYS[one.cell].name : 'Not looked at yet';
  return (
    <Row>
      <Cell head>
        <Link className="title-link" to={`/accounts/${one.id}`}>
          {one.name}
        </Link>
        <span className="block font-normal text-ink-2">{[one.industry, one.plan].filter(Boolean).join(', ')}</span>
      </Cell>
      <Cell label="On the grid">
        {one.isStopped ? (
          <Dot tone="bad" open>
            {place}, stopped
          </Dot>
        ) : (
          <Dot tone={one.cell === 'ASK_NOW' ? 'good' : 'idle'}>{place}</Dot>
        )}
      </Cell>
      <Cell label="Fit" right children={one.fit ?? '–'} />
      <Cell label="Fired" right children={one.fired ?? '–'} />
      <Cell label="Owner">{one.owner ?? 'Nobody'}</Cell>
      <Cell label="Region">{one.region ?? one.country ?? 'Not known'}</Cell>
      <Cell label="Pays a year" right children={pays} />
      <Cell label="People" right>
        {formatCount(one.people)}
        {one.advocates > 0 && <small>{plural(one.advocates, 'advocate')}</small>}
      </Cell>
      <Cell label="Renewal">{one.renewalOn ? formatDate(one.renewalOn, 'UTC') : 'Not known'}</Cell>
    </Row>
  );
}
