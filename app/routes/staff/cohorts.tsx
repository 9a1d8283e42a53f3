import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listCohorts } from '~/domain/cohorts/cohorts.server';
import { shareText } from '~/domain/cohorts/funnel';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { CohortStatusTag, phaseNames } from '~/ui/cohorts/cohort-status';
import { EmptyState } from '~/ui/empty-state';
import { formatDate } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Cohorts' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'cohorts.manage');
  const rows = await listCohorts(db(), new Date());
  return {
    cohorts: rows.map(({ openedAt, funnel, ...row }) => ({
      ...row,
      opened: openedAt ? formatDate(openedAt, timeZone) : '',
      invited: funnel.invited,
      joined: shareText(funnel.joined, funnel.invited),
      activated: shareText(funnel.activated, funnel.joined),
      byLink: funnel.byLink,
    })),
  };
}

const columns = [
  { id: 'name', label: 'Cohort' },
  { id: 'phase', label: 'Phase' },
  { id: 'status', label: 'Status' },
  { id: 'invited', label: 'Invited', right: true },
  { id: 'joined', label: 'Joined' },
  { id: 'activated', label: 'Activated in 90 days' },
  { id: 'byLink', label: 'By the short link', right: true },
];

export default function Cohorts() {
  const { cohorts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Cohorts"
        sub="Customers invited together, and what came of it. Each number with its denominator."
        actions={<ButtonLink to="/cohorts/new">New cohort</ButtonLink>}
      />
      {cohorts.length === 0 ? (
        <EmptyState
          icon={UserPlus}
          title="No cohort yet"
          action={<ButtonLink to="/cohorts/new">Start the first</ButtonLink>}
        >
          Choose a segment and a signal, and the letter writes itself from the frame. You see who would be invited, and
          who not and why, before anybody is.
        </EmptyState>
      ) : (
        <Panel title="Cohorts" count={cohorts.length} flush>
          <Table caption="Cohorts, newest first" columns={columns} stacked>
            {cohorts.map((one) => (
              <Row key={one.id}>
                <Cell head>
                  <Link className="title-link" to={`/cohorts/${one.id}`}>
                    {one.name}
                  </Link>
                  <span className="block font-normal text-ink-2">{one.goal}</span>
                </Cell>
                <Cell label="Phase">{phaseNames[one.phase]}</Cell>
                <Cell label="Status">
                  <CohortStatusTag status={one.status} isStanding={one.isStanding} />
                  {one.opened && !one.isStanding && <span className="block text-ink-2">since {one.opened}</span>}
                </Cell>
                <Cell label="Invited" right className="num">
                  {one.invited}
                </Cell>
                <Cell label="Joined" className="num">
                  {one.joined}
                </Cell>
                <Cell label="Activated in 90 days" className="num">
                  {one.activated}
                </Cell>
                <Cell label="By the short link" right className="num">
                  {one.byLink}
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
