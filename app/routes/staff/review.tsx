import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { PartyPopper } from 'lucide-react';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { activities } from '~/domain/opportunities/activities';
import { listClaimsToReview } from '~/domain/opportunities/review.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, plural } from '~/ui/format';
import { pageLinks } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Hand-ins' }];

const Search = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) });

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'opportunities.manage');
  const { page } = readSearch(args.request, Search);
  const { total, pages, rows } = await listClaimsToReview(db(), { page });
  return {
    ...{ total, pages, page },
    rows: rows.map(({ id, submittedAt, opportunity, advocate }) => ({
      id,
      title: opportunity.title,
      kind: activities[opportunity.activity].label,
      name: advocate.person.name,
      account: advocate.contact.account?.name ?? null,
      since: submittedAt ? formatDate(submittedAt, timeZone, 'short') : '',
    })),
  };
}

const columns = [
  { id: 'title', label: 'Opportunity' },
  { id: 'name', label: 'Advocate' },
  { id: 'since', label: 'Handed in' },
];

export default function Review() {
  const { total, pages, page, rows } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Hand-ins"
        sub={
          total === 0
            ? 'Nothing waits for you.'
            : `${plural(total, 'hand-in')} to look at, the oldest first. We promise an answer within three working days.`
        }
        crumbs={[{ to: '/opportunities', label: 'Opportunities' }]}
        here="Hand-ins"
      />
      {total === 0 ? (
        <Panel title="To look at">
          <EmptyState
            icon={PartyPopper}
            title="Everything is answered"
            action={
              <ButtonLink to="/opportunities" variant="quiet">
                See the opportunities
              </ButtonLink>
            }
          >
            What advocates hand in waits here until somebody approves it, which thanks them and counts it as a favour,
            or returns it with a reason.
          </EmptyState>
        </Panel>
      ) : (
        <Panel
          title="To look at"
          count={total}
          flush
          footer={
            <Pagination {...pageLinks(params, page, pages)}>
              Page {page} of {pages}
            </Pagination>
          }
        >
          <Table caption="Hand-ins, oldest first" columns={columns} stacked>
            {rows.map((row) => (
              <Row key={row.id}>
                <Cell head full>
                  <Link className="title-link" to={`/review/${row.id}`}>
                    {row.title}
                  </Link>
                  <div className="font-normal text-ink-2">{row.kind}</div>
                </Cell>
                <Cell label="Advocate">
                  {row.name}
                  {row.account && <div className="text-ink-2">{row.account}</div>}
                </Cell>
                <Cell label="Handed in">{row.since}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
