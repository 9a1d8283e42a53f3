import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Megaphone } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { nominationStatuses } from '~/domain/cohorts/nomination-words';
import { listNominations } from '~/domain/cohorts/nominations.server';
import { NominationsSearch } from '~/domain/cohorts/schema';
import type { NominationStatus } from '~/generated/prisma/enums';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { NominationTag } from '~/ui/cohorts/nomination-tag';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Nominations' }];

/** Requesters see their own; whoever runs the programme sees all. */
export async function loader(args: LoaderFunctionArgs) {
  const { personId, role, timeZone } = await guard(args, 'nominations.submit');
  const search = readSearch(args.request, NominationsSearch);
  const seesAll = may(role, 'cohorts.manage');
  const { nominations, ...rest } = await listNominations(db(), { nominatorId: seesAll ? undefined : personId }, search);
  return {
    ...{ ...rest, search, seesAll },
    nominations: nominations.map(({ nominatedAt, decidedAt, joinedAt, ...one }) => {
      const latest = joinedAt ?? (one.status === 'LAPSED' ? null : decidedAt); // a lapse names its days itself
      const nominated = formatDate(nominatedAt, timeZone);
      return { ...one, nominated, latest: latest && formatDate(latest, timeZone) };
    }),
  };
}

const statuses = Object.keys(nominationStatuses) as NominationStatus[];
const columns = [
  { id: 'name', label: 'Person' },
  { id: 'why', label: 'Why' },
  { id: 'status', label: 'Status' },
  { id: 'by', label: 'Nominated' },
];

export default function Nominations() {
  const { nominations, total, pageCount, counts, search, seesAll } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHead
        title="Nominations"
        sub={
          seesAll
            ? `${plural(counts.NEW ?? 0, 'waits', 'wait')} for a decision`
            : 'Whom you suggested, and what came of it.'
        }
        actions={<ButtonLink to="/nominations/new">Nominate somebody</ButtonLink>}
      />
      {all > 0 && (
        <Views
          label="By status"
          views={[
            { to: withParams(params, { status: null }), label: 'All', count: all, current: !search.status },
            ...statuses.map((status) => ({
              to: withParams(params, { status }),
              label: nominationStatuses[status].name,
              count: counts[status] ?? 0,
              current: search.status === status,
            })),
          ]}
        />
      )}
      {nominations.length === 0 ? (
        <EmptyState icon={Megaphone} title={all ? 'None of these' : 'No nominations yet'}>
          {all
            ? 'No nomination has come to this yet. The others stand under “All”.'
            : 'You know who is happy and who helps others. Nominate them; you see whether they were invited and joined, and why not where the answer is no.'}
        </EmptyState>
      ) : (
        <Panel title="Nominations" count={total} flush className="mt-4">
          <Table caption="Nominations, those to be decided first" columns={columns} stacked>
            {nominations.map((one) => (
              <Row key={one.id}>
                <Cell head className="lg:whitespace-nowrap">
                  <Link className="title-link" to={`/nominations/${one.id}`}>
                    {one.name}
                  </Link>
                  <span className="block font-normal text-ink-2">{one.account?.name ?? 'Account not known'}</span>
                </Cell>
                <Cell label="Why">{one.why}</Cell>
                <Cell label="Status">
                  <NominationTag status={one.status} />
                  {one.latest && <span className="block text-ink-2">{one.latest}</span>}
                  {one.reason && <span className="block text-ink-2">{one.reason}</span>}
                </Cell>
                <Cell label="Nominated" className="lg:whitespace-nowrap">
                  {one.nominated}
                  {seesAll && <span className="block text-ink-2">by {one.nominator.name}</span>}
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      {pageCount > 1 && (
        <Pagination {...pageLinks(params, search.page, pageCount)}>{plural(total, 'nomination')}</Pagination>
      )}
    </>
  );
}
