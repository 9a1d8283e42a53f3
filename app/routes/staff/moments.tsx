import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { HeartHandshake, Zap } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { listFilterChoices } from '~/domain/accounts/filters.server';
import { countViews } from '~/domain/accounts/view-counts.server';
import { listInbox } from '~/domain/moments/inbox.server';
import { InboxSearch } from '~/domain/moments/schema';
import { listHelpTasks } from '~/domain/moments/tasks.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { dateFromDay } from '~/platform/time';
import { AccountViews } from '~/ui/accounts/account-views';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { HelpTaskList } from '~/ui/moments/help-task-list';
import { MomentFilters } from '~/ui/moments/moment-filters';
import { SuggestionList } from '~/ui/moments/suggestion-list';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'Moments' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const search = readSearch(args.request, InboxSearch);
  const now = new Date();
  const seesAll = may(person.role, 'moments.manage');
  const [inbox, tasks, choices, views] = await Promise.all([
    listInbox(db(), person, search, now),
    listHelpTasks(db(), person, search),
    seesAll ? listFilterChoices(db()) : null,
    seesAll ? countViews(db(), now) : null,
  ]);
  const today = dateFromDay(now.toISOString().slice(0, 10));
  return { inbox, tasks, search, owners: choices?.owners ?? null, views, today };
}

export default function Moments() {
  const { inbox, tasks, views, today, search, owners } = useLoaderData<typeof loader>();
  const whose = views ? '' : ' at accounts you own';
  return (
    <>
      <PageHead
        title={views ? 'Accounts' : 'Moments'}
        sub={`${plural(inbox.counts.open, 'moment')} at which something is welcome${whose}, ${plural(tasks.length, 'account')} to help first.`}
        actions={
          views && (
            <ButtonLink to="/moments/settings" variant="quiet">
              The 19 moments
            </ButtonLink>
          )
        }
      />
      {views && <AccountViews current="moments" counts={views} />}
      <MomentFilters search={search} owners={owners} />
      <div className="two-columns">
        <Inbox />
        <Panel title="Help tasks" count={tasks.length} flush id="help">
          {tasks.length ? (
            <HelpTaskList tasks={tasks} today={today} />
          ) : (
            <EmptyState icon={HeartHandshake} title="Nobody needs help first" level={3}>
              When an account stops using the product, escalates, gives notice or loses its champion, asks stop and a
              task for its owner comes here.
            </EmptyState>
          )}
        </Panel>
      </div>
    </>
  );
}

function Inbox() {
  const { inbox, search } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { rows, total, pages, counts } = inbox;
  const looks = [
    { view: 'open', label: 'Welcome now', count: counts.open },
    { view: 'snoozed', label: 'Put off', count: counts.snoozed },
    { view: 'decided', label: 'Decided', count: counts.decided },
  ] as const;
  return (
    <Panel
      title="Suggestions"
      end={
        <Views
          label="Suggestions"
          views={looks.map(({ view, ...look }) => ({
            ...look,
            to: withParams(params, { view }),
            current: view === search.view,
          }))}
        />
      }
      flush
      footer={
        pages > 1 && (
          <Pagination {...pageLinks(params, search.page, pages)}>
            Page {search.page} of {pages}, {plural(total, 'suggestion')}
          </Pagination>
        )
      }
    >
      {rows.length ? (
        <SuggestionList rows={rows} />
      ) : (
        <EmptyState icon={Zap} title="Nothing here" level={3}>
          A renewal, a certificate, a good answer to a survey: what is welcome then is suggested here, with why and with
          words.
        </EmptyState>
      )}
    </Panel>
  );
}
