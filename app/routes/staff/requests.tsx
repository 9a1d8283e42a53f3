import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { Inbox, Plus } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { countMine } from '~/domain/moments/inbox.server';
import { countRequests, listRequests, PAGE } from '~/domain/requests/queue.server';
import { QueueQuery } from '~/domain/requests/schema';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { MyAccounts } from '~/ui/moments/my-accounts';
import { EmptyState } from '~/ui/empty-state';
import { plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { QueueTable } from '~/ui/requests/queue-table';
import { SearchField } from '~/ui/search-field';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Requests' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const viewer = viewerOf(person);
  const search = readSearch(args.request, QueueQuery);
  const now = new Date();
  const [counts, { rows, total, calendar }, mine] = await Promise.all([
    countRequests(db(), viewer),
    listRequests(db(), { viewer, search, now }),
    viewer.seesAll ? null : countMine(db(), person, now),
  ]);
  const opening = `${calendar.from}:00 to ${calendar.to}:00, Monday to Friday`;
  return { counts, rows, total, pages: Math.ceil(total / PAGE), search, seesAll: viewer.seesAll, opening, mine };
}

export default function Requests() {
  const { counts, rows, total, pages, search, seesAll, opening, mine } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const late = rows.filter(({ clock }) => clock.state === 'bad').length;
  const views = [
    { view: 'open', label: 'All open', count: counts.open },
    ...(seesAll
      ? [
          { view: 'mine', label: 'Mine', count: counts.mine },
          { view: 'unassigned', label: 'Unassigned', count: counts.unassigned },
        ]
      : []),
    { view: 'closed', label: 'Closed', count: counts.closed },
  ];
  return (
    <>
      <PageHead
        title="Requests"
        sub={`${counts.open} open${search.view !== 'closed' && late ? `, ${late} of them late` : ''}.`}
        actions={
          <ButtonLink to="/requests/new">
            <Plus aria-hidden="true" />
            New request
          </ButtonLink>
        }
      />
      {mine && <MyAccounts {...mine} />}
      <Views
        label="Views"
        views={views.map(({ view, label, count }) => ({
          to: withParams(params, { view }),
          label,
          count,
          current: search.view === view,
        }))}
      />
      <Form method="get" className="filters" aria-label="Search">
        <input type="hidden" name="view" value={search.view} />
        <SearchField label="Search requests" placeholder="Deal, account, person, R-number" defaultValue={search.q} />
      </Form>
      {rows.length ? (
        <QueueTable {...{ rows, total, opening }} sort={search.view === 'closed' ? undefined : 'sla'} />
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

function Nothing() {
  const { search, seesAll } = useLoaderData<typeof loader>();
  if (search.q)
    return (
      <EmptyState title={`Nothing matches “${search.q}”`}>
        Try the name of the deal, the account or the person.
      </EmptyState>
    );
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
