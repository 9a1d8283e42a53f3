import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { AccountSearch, listAccounts, PER_PAGE } from '~/domain/accounts/pages.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, formatDate, plural } from '~/ui/format';
import { pageLinks, sortLink } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Accounts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await guard(args, 'programme.read');
  const search = readSearch(args.request, AccountSearch);
  const mayImport = may(role, 'accounts.import');
  return { ...(await listAccounts(db(), search)), search, perPage: PER_PAGE, mayImport };
}

export default function Accounts() {
  const { total, search, mayImport } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Accounts"
        sub={plural(total, 'account')}
        actions={
          mayImport && (
            <>
              <ButtonLink variant="quiet" to="/imports">
                Earlier imports
              </ButtonLink>
              <ButtonLink to="/imports/new">Import from the CRM</ButtonLink>
            </>
          )
        }
      />
      <form method="get" className="filters">
        <SearchField label="Search accounts" placeholder="Name, industry or domain" defaultValue={search.q} />
        <Button variant="quiet" size="small">
          Search
        </Button>
      </form>
      {total > 0 ? <List /> : <Nothing q={search.q} mayImport={mayImport} />}
    </>
  );
}

function List() {
  const { accounts, total, search, perPage } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const first = (search.page - 1) * perPage;
  return (
    <>
      <Panel title="Accounts" count={total} flush>
        <Table
          caption="Accounts"
          stacked
          columns={[
            { id: 'name', label: 'Name', sort: sortLink(params, 'name', 'name') },
            { id: 'owner', label: 'Owner' },
            { id: 'plan', label: 'Plan' },
            { id: 'people', label: 'People', right: true },
            { id: 'advocates', label: 'Advocates', right: true },
            { id: 'renewal', label: 'Renewal', sort: sortLink(params, 'renewal') },
            { id: 'stop', label: 'Stop moments' },
          ]}
        >
          {accounts.map((one) => (
            <Row key={one.id}>
              <Cell head>
                <Link className="title-link" to={`/accounts/${one.id}`}>
                  {one.name}
                </Link>
                <span className="block font-normal text-ink-2">
                  {[one.industry, one.country].filter(Boolean).join(', ')}
                </span>
              </Cell>
              <Cell label="Owner">{one.owner ?? 'None'}</Cell>
              <Cell label="Plan">{one.plan ?? 'Not known'}</Cell>
              <Cell label="People" right className="num">
                {formatCount(one.people)}
              </Cell>
              <Cell label="Advocates" right className="num">
                {formatCount(one.advocates)}
              </Cell>
              <Cell label="Renewal">{one.renewalOn ? formatDate(one.renewalOn, 'UTC') : 'Not known'}</Cell>
              <Cell label="Stop moments">
                {one.escalationSince && <Tag tone="bad">Escalation</Tag>}
                {one.churnNoticeOn && <Tag tone="bad">Churn notice</Tag>}
                {!one.escalationSince && !one.churnNoticeOn && 'None'}
              </Cell>
            </Row>
          ))}
        </Table>
      </Panel>
      <Pagination {...pageLinks(params, search.page, Math.ceil(total / perPage))}>
        {formatCount(first + 1)} to {formatCount(first + accounts.length)} of {plural(total, 'account')}
      </Pagination>
    </>
  );
}

function Nothing({ q, mayImport }: { q: string; mayImport: boolean }) {
  if (q) {
    return (
      <EmptyState
        icon={Building2}
        title="No account matches"
        action={<ButtonLink to="/accounts">Show all accounts</ButtonLink>}
      >
        Try a shorter word, or a part of the domain.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Building2}
      title="No accounts yet"
      action={mayImport && <ButtonLink to="/imports/new">Import from the CRM</ButtonLink>}
    >
      Accounts, contacts and deals come from your CRM as CSV files. You see every difference before anything is written.
    </EmptyState>
  );
}
