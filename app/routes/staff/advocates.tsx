import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Users } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { AdvocateSearch, listAdvocates, PER_PAGE } from '~/domain/advocates/list.server';
import { listGaps } from '~/domain/requests/gaps.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { AdvocateFilters } from '~/ui/advocates/advocate-filters';
import { ReadinessMark } from '~/ui/advocates/readiness-mark';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatCount, formatDate, plural } from '~/ui/format';
import { pageLinks, sortLink, withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { GapsPanel } from '~/ui/requests/gaps-panel';
import { Cell, Row, Table } from '~/ui/table';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Advocates' }];

export async function loader(args: LoaderFunctionArgs) {
  const { role, timeZone } = await guard(args, 'programme.read');
  const search = readSearch(args.request, AdvocateSearch);
  const now = new Date();
  const gaps = await listGaps(db(), now);
  return {
    ...(await listAdvocates(db(), search, now)),
    search,
    perPage: PER_PAGE,
    gaps,
    mayOpen: may(role, 'requests.run'),
    timeZone,
  };
}

type Readiness = NonNullable<AdvocateSearch['readiness']>;

const views: { readiness: Readiness | null; label: string }[] = [
  { readiness: null, label: 'All' },
  { readiness: 'APPLIED', label: 'Applied' },
  { readiness: 'READY', label: 'Ready' },
  { readiness: 'NOT_READY', label: 'Not ready' },
];

export default function Advocates() {
  const { total, counts, pods, search, gaps, mayOpen, timeZone } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const everybody = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHead
        title="Advocates"
        sub={`${plural(counts.READY ?? 0, 'advocate')} ready, ${counts.APPLIED ?? 0} waiting for an answer`}
        actions={
          <ButtonLink variant="quiet" to={`/advocates.csv${withParams(params, {})}`} reloadDocument>
            Export as CSV
          </ButtonLink>
        }
      />
      <Views
        label="By readiness"
        views={views.map(({ readiness, label }) => ({
          to: withParams(params, { readiness }),
          label,
          count: readiness ? (counts[readiness] ?? 0) : everybody,
          current: (search.readiness ?? null) === readiness,
        }))}
      />
      <AdvocateFilters search={search} pods={pods} />
      {gaps.length > 0 && <GapsPanel gaps={gaps} mayOpen={mayOpen} timeZone={timeZone} />}
      {total > 0 ? <List /> : <Nobody isFiltered={Boolean(search.q || search.readiness)} />}
    </>
  );
}

function List() {
  const { advocates, total, search, perPage, timeZone } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const first = (search.page - 1) * perPage;
  return (
    <>
      <Panel title="Advocates" count={total} flush>
        <Table
          caption="Advocates"
          stacked
          columns={[
            { id: 'name', label: 'Name', sort: sortLink(params, 'name', 'name') },
            { id: 'account', label: 'Account' },
            { id: 'readiness', label: 'Readiness', sort: sortLink(params, 'review') },
            { id: 'rung', label: 'Rung' },
            { id: 'asks', label: 'Asks this quarter', right: true },
            { id: 'favour', label: 'Last favour' },
            { id: 'joined', label: 'Joined', sort: sortLink(params, 'joined') },
          ]}
        >
          {advocates.map((one) => (
            <Row key={one.id}>
              <Cell head>
                <Link className="title-link" to={`/advocates/${one.id}`}>
                  {one.name}
                </Link>
                <span className="block font-normal text-ink-2">{one.role}</span>
              </Cell>
              <Cell label="Account">
                {one.account ? <Link to={`/accounts/${one.account.id}`}>{one.account.name}</Link> : 'Not known'}
              </Cell>
              <Cell label="Readiness">
                <ReadinessMark {...one} />
              </Cell>
              <Cell label="Rung">{one.rung}</Cell>
              <Cell label="Asks this quarter" right className="num">
                {one.askedThisQuarter} of {one.cap}
              </Cell>
              <Cell label="Last favour">{one.lastFavourAt ? formatDate(one.lastFavourAt, timeZone) : 'None yet'}</Cell>
              <Cell label="Joined">{formatDate(one.joinedAt, timeZone)}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
      <Pagination {...pageLinks(params, search.page, Math.ceil(total / perPage))}>
        {formatCount(first + 1)} to {formatCount(first + advocates.length)} of {plural(total, 'advocate')}
      </Pagination>
    </>
  );
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState icon={Users} title="Nobody matches" action={<ButtonLink to="/advocates">Show everybody</ButtonLink>}>
        Try a shorter word, or look among all.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Users} title="No advocates yet" action={<ButtonLink to="/">See the public page</ButtonLink>}>
      People join by the public page. Whoever confirms their address stands here as applied, until you say ready.
    </EmptyState>
  );
}
