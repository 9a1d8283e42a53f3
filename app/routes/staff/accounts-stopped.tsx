import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { listFilterChoices } from '~/domain/accounts/filters.server';
import { listStopped, PER_PAGE, StoppedSearch } from '~/domain/accounts/stopped.server';
import { countViews } from '~/domain/accounts/view-counts.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { AccountFilters } from '~/ui/accounts/account-filters';
import { AccountViews } from '~/ui/accounts/account-views';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, formatDate, plural } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'Stopped accounts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await guard(args, 'programme.read');
  const search = readSearch(args.request, StoppedSearch);
  const [stopped, choices, counts] = await Promise.all([
    listStopped(db(), search),
    listFilterChoices(db()),
    countViews(db(), new Date()),
  ]);
  return { ...stopped, choices, counts, search, perPage: PER_PAGE, mayAct: may(role, 'moments.act') };
}

export default function AccountsStopped() {
  const { total, counts, search, choices, mayAct } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Accounts"
        sub={`${plural(total, 'account is', 'accounts are')} stopped: no asks of any kind go out there. Each stop ends by a fact, not by forgetting.`}
      />
      <AccountViews current="stopped" counts={counts} mayAct={mayAct} />
      <AccountFilters filter={search} choices={choices} clear="/accounts/stopped" />
      {total > 0 ? (
        <List />
      ) : (
        <EmptyState icon={CircleCheck} title="No account is stopped here">
          A lack of adoption, an upsell, an escalation, a notice or a champion who left stops all asks and calls for
          help.
        </EmptyState>
      )}
    </>
  );
}

const columns = [
  { id: 'name', label: 'Account' },
  { id: 'moment', label: 'Moment' },
  { id: 'reason', label: 'Reason' },
  { id: 'since', label: 'Since' },
  { id: 'until', label: 'Until' },
  { id: 'help', label: 'Help task' },
];

function List() {
  const { accounts, total, search, perPage, mayAct } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const first = (search.page - 1) * perPage;
  return (
    <>
      <Panel title="Stopped" count={total} flush>
        <Table caption="Stops, by account" columns={columns} stacked>
          {accounts.flatMap(({ id, name, stops }) =>
            stops.map((stop) => (
              <Row key={`${id} ${stop.occurrence}`}>
                <Cell head>
                  <Link className="title-link" to={`/accounts/${id}`}>
                    {name}
                  </Link>
                </Cell>
                <Cell label="Moment">
                  <Tag tone="bad">{stop.name}</Tag>
                </Cell>
                <Cell full>
                  {stop.text}
                  <small>{stop.endsWhen}</small>
                </Cell>
                <Cell label="Since" className="num whitespace-nowrap">
                  {formatDate(new Date(stop.since), 'UTC')}
                </Cell>
                <Cell label="Until" className="num whitespace-nowrap">
                  {stop.until ? formatDate(new Date(stop.until), 'UTC') : 'a fact ends it'}
                </Cell>
                <Cell label="Help task">
                  <Help help={stop.help} mayAct={mayAct} />
                </Cell>
              </Row>
            )),
          )}
        </Table>
      </Panel>
      <Pagination {...pageLinks(params, search.page, Math.ceil(total / perPage))}>
        {formatCount(Math.min(first + 1, total))} to {formatCount(first + accounts.length)} of{' '}
        {plural(total, 'account')}
      </Pagination>
    </>
  );
}

type HelpProps = { help: { id: string; owner: string | null; dueOn: Date } | null; mayAct: boolean };

function Help({ help, mayAct }: HelpProps) {
  if (!help) return 'None open';
  const owner = help.owner ?? 'Nobody’s yet';
  return (
    <>
      {mayAct ? <Link to={`/help-tasks/${help.id}`}>{owner}</Link> : owner}
      <small>due {formatDate(help.dueOn, 'UTC')}</small>
    </>
  );
}
