import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Download, Inbox, Plus } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { countMine } from '~/domain/moments/inbox.server';
import { countApprovals } from '~/domain/requests/approvals.server';
import { countRequests, listRequests, PAGE } from '~/domain/requests/queue.server';
import { QueueQuery, type QueueView, queueViews } from '~/domain/requests/queue-schema';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { MyAccounts } from '~/ui/moments/my-accounts';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { QueueFilters } from '~/ui/requests/queue-filters';
import { QueuePanel } from '~/ui/requests/queue-panel';
import { WaitingForYou } from '~/ui/requests/waiting-for-you';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Requests' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const viewer = viewerOf(person);
  const search = readSearch(args.request, QueueQuery);
  const now = new Date();
  const [counts, { rows, total }, mine, approvals] = await Promise.all([
    countRequests(db(), viewer, now),
    listRequests(db(), { viewer, search, now }),
    viewer.seesAll ? null : countMine(db(), person, now),
    countApprovals(db(), { personId: viewer.personId, runs: viewer.seesAll }),
  ]);
  return { counts, rows, total, pages: Math.ceil(total / PAGE), search, seesAll: viewer.seesAll, mine, approvals };
}

const forManagers: readonly QueueView[] = ['mine', 'unassigned'];

export default function Requests() {
  const { counts, rows, total, pages, search, seesAll, mine, approvals } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const views = (Object.keys(queueViews) as QueueView[]).filter((view) => seesAll || !forManagers.includes(view));
  return (
    <>
      <PageHead title="Requests" sub={standing(counts)} actions={<Actions />} />
      <WaitingForYou count={approvals} />
      {mine && <MyAccounts {...mine} />}
      <Views
        label="Views"
        views={views.map((view) => ({
          to: withParams(params, { view }),
          label: queueViews[view],
          count: counts[view],
          current: search.view === view,
        }))}
      />
      <QueueFilters search={search} />
      {rows.length ? (
        <QueuePanel
          {...{ rows, total }}
          sort={search.view === 'closed' ? undefined : 'sla'}
          isPickable={seesAll && search.view !== 'closed'}
        />
      ) : (
        <Nothing />
      )}
      {pages > 1 && (
        <Pagination {...pageLinks(params, search.page, pages)}>
          {`Page ${search.page} of ${pages}, ${plural(total, 'request')}`}
        </Pagination>
      )}
    </>
  );
}

/** "14 open. 1 late, 3 due within half a day, 1 waits for its requester." */
function standing({ open, breached, soon, paused }: { open: number; breached: number; soon: number; paused: number }) {
  const parts = [
    breached && `${breached} late`,
    soon && `${soon} due within half a day`,
    paused && `${paused} ${paused === 1 ? 'waits for its requester' : 'wait for their requesters'}`,
  ].filter(Boolean);
  return `${open} open.${parts.length ? ` ${parts.join(', ')}.` : ''}`;
}

function Actions() {
  const { seesAll } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      {seesAll && (
        <ButtonLink variant="quiet" to="/requests/report">
          Report
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" to={`/requests.csv${withParams(params, {})}`} reloadDocument>
        <Download aria-hidden="true" />
        CSV
      </ButtonLink>
      <ButtonLink to="/requests/new">
        <Plus aria-hidden="true" />
        New request
      </ButtonLink>
    </>
  );
}

function Nothing() {
  const { search, seesAll } = useLoaderData<typeof loader>();
  const isFiltered = Boolean(search.q || search.team.length || search.tier || search.submitted);
  if (isFiltered) {
    return (
      <EmptyState title={search.q ? `Nothing matches “${search.q}”` : 'Nothing matches these filters'}>
        Try the name of the deal, the account or the person, or take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={search.view === 'closed' ? 'Nothing is closed yet' : 'No open requests here'}
      action={<ButtonLink to="/requests/new">New request</ButtonLink>}
    >
      {seesAll
        ? 'Sales, customer success, product and marketing ask here for references, quotes and speakers. Each team’s SOP says what happens and how quickly.'
        : 'Ask here for a reference, a quote or a speaker. You see at once what is ready to use, and then every step until somebody helps.'}
    </EmptyState>
  );
}
