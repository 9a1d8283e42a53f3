import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { LayoutGrid } from 'lucide-react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { activities } from '~/domain/opportunities/activities';
import { countClaimsToReview, listOpportunities } from '~/domain/opportunities/queries.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatMinutes, plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Opportunities' }];

const Search = z.object({
  status: z.enum(['OPEN', 'DRAFT', 'CLOSED']).default('OPEN'),
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'opportunities.manage');
  const search = readSearch(args.request, Search);
  const [list, toReview] = await Promise.all([listOpportunities(db(), search), countClaimsToReview(db())]);
  const rows = list.rows.map(({ claimBy, ...row }) => ({ ...row, claimBy: claimBy && formatDate(claimBy, 'UTC') }));
  return { ...list, rows, toReview, search };
}

const statuses = { OPEN: 'On the board', DRAFT: 'Drafts', CLOSED: 'Closed' } as const;

export default function Opportunities() {
  const { counts, toReview, search } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const views = (['OPEN', 'DRAFT', 'CLOSED'] as const).map((status) => ({
    to: withParams(params, { status }),
    label: statuses[status],
    count: counts[status],
    current: search.status === status,
  }));
  return (
    <>
      <PageHead
        title="Opportunities"
        sub={`${counts.OPEN} on the board, ${plural(toReview, 'hand-in')} to look at`}
        actions={
          <>
            <ButtonLink to="/review" variant="quiet">
              Look at hand-ins
            </ButtonLink>
            <ButtonLink to="/opportunities/new">New opportunity</ButtonLink>
          </>
        }
      />
      <Views label="Status" views={views} />
      <form method="get" className="filters">
        <input type="hidden" name="status" value={search.status} />
        <SearchField label="Search opportunities" placeholder="Title" defaultValue={search.q} />
      </form>
      <List />
    </>
  );
}

const columns = [
  { id: 'title', label: 'Title' },
  { id: 'minutes', label: 'Time' },
  { id: 'places', label: 'Places taken' },
  { id: 'waiting', label: 'Waiting', right: true },
  { id: 'review', label: 'To look at', right: true },
  { id: 'done', label: 'Approved', right: true },
  { id: 'claim-by', label: 'Claim by' },
];

function List() {
  const { rows, counts, pages, search } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  if (rows.length === 0) return <Nothing searched={search.q !== ''} />;
  return (
    <Panel
      title={statuses[search.status]}
      count={counts[search.status]}
      flush
      footer={
        <Pagination {...pageLinks(params, search.page, pages)}>
          Page {search.page} of {pages}
        </Pagination>
      }
    >
      <Table caption="Opportunities, last changed first" columns={columns} stacked>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell head full>
              <Link className="title-link" to={`/opportunities/${row.id}`}>
                {row.title}
              </Link>
              <div className="font-normal text-ink-2">{activities[row.activity].label}</div>
            </Cell>
            <Cell label="Time">{formatMinutes(row.minutes)}</Cell>
            <Cell label="Places taken">
              {row.places === null ? `${row.taken}, no limit` : `${row.taken} of ${row.places}`}
            </Cell>
            <Cell label="Waiting" right>
              {row.waiting}
            </Cell>
            <Cell label="To look at" right>
              {row.toReview}
            </Cell>
            <Cell label="Approved" right>
              {row.done}
            </Cell>
            <Cell label="Claim by">{row.claimBy ?? 'No end'}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  return (
    <Panel title={searched ? 'Nothing found' : 'Nothing here'}>
      <EmptyState
        icon={LayoutGrid}
        title={searched ? 'No title holds these words' : 'Nothing here yet'}
        action={<ButtonLink to="/opportunities/new">New opportunity</ButtonLink>}
      >
        An opportunity is something customers can do for you: a quote, a call, a talk. Written once, it stands on the
        board of everybody it fits, with the minutes it takes and how you say thank you.
      </EmptyState>
    </Panel>
  );
}
