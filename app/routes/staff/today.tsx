import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CircleAlert, Clock, Coffee, FileText } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { readPhase } from '~/domain/programme/phase-view.server';
import { readNumbers } from '~/domain/requests/numbers.server';
import { listToday } from '~/domain/requests/today.server';
import type { Todo } from '~/domain/requests/today-words';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatPercent, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { GroupHead, Panel } from '~/ui/panel';
import { PhasePanel } from '~/ui/programme/phase-panel';

export const meta: MetaFunction = () => [{ title: 'Today' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone, personId } = await guard(args, 'requests.run');
  const now = new Date();
  const [groups, numbers, phase] = await Promise.all([
    listToday(db(), { timeZone, personId }, now),
    readNumbers(db(), now),
    readPhase(db(), timeZone, now),
  ]);
  return { groups, numbers, phase, today: formatDate(now, timeZone, 'long') };
}

export default function Today() {
  const { groups, phase, today } = useLoaderData<typeof loader>();
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const pressing = groups[0]?.key === 'clock' ? groups[0].items[0] : undefined;
  const needs = count ? `${plural(count, 'thing')} ${count === 1 ? 'needs' : 'need'} you` : 'nothing needs you';
  return (
    <>
      <PageHead
        title="Today"
        sub={`${today}. ${needs[0]?.toUpperCase()}${needs.slice(1)}.`}
        actions={
          pressing && (
            <ButtonLink to={pressing.to}>
              {pressing.action} {pressing.title.split(' ')[0]}, {pressing.when}
            </ButtonLink>
          )
        }
      />
      <div className="two-columns">
        <Panel title="Needs you now" count={count} end="Soonest first" flush>
          {count === 0 && (
            <EmptyState
              icon={Coffee}
              title="Nothing needs you"
              action={<ButtonLink to="/opportunities">See the board</ButtonLink>}
            >
              Requests on a clock, claims to review, people who applied and the next issue of the newsletter come here
              by themselves.
            </EmptyState>
          )}
          {groups.map(({ key, title, count: all, all: more, items }) => (
            <section key={key}>
              <GroupHead title={title} count={all} end={more && <Link to={more.to}>{more.label}</Link>} />
              <ol>
                {items.map((item) => (
                  <Line key={item.id} item={item} />
                ))}
              </ol>
              {all > items.length && (
                <p className="px-4 py-2 text-xs text-ink-2">
                  {plural(all - items.length, 'more', 'more')} behind these.
                </p>
              )}
            </section>
          ))}
        </Panel>
        <div className="grid gap-4">
          <PhasePanel view={phase} />
          <Numbers />
        </div>
      </div>
    </>
  );
}

const icons = { bad: CircleAlert, warn: Clock, idle: FileText };

function Line({ item }: { item: Todo }) {
  const Icon = icons[item.tone];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-t border-line px-4 py-3 sm:grid-cols-[auto_minmax(0,1fr)_auto_7.5rem]">
      <Icon aria-hidden="true" className={`mt-0.5 tone-${item.tone}`} />
      <div className="max-sm:col-span-2">
        <Link className="title-link" to={item.to}>
          {item.title}
        </Link>
        <p className="text-ink-2">{item.text}</p>
      </div>
      <p className="num text-xs max-sm:col-start-2 sm:text-right">
        <strong className={item.tone === 'idle' ? undefined : `tone-${item.tone}`}>{item.when}</strong>
        <span className="block text-ink-2">{item.detail}</span>
      </p>
      <div className="max-sm:self-end sm:text-right">
        <ButtonLink variant="quiet" size="small" to={item.to} aria-label={`${item.action}: ${item.title}`}>
          {item.action}
        </ButtonLink>
      </div>
    </li>
  );
}

function Numbers() {
  const { numbers } = useLoaderData<typeof loader>();
  return (
    <Panel title="Last 90 days" end={<Link to="/impact">Impact</Link>} flush>
      <dl className="grid grid-cols-2">
        {numbers.map(({ label, part, of, words }) => (
          <div key={label} className="border-b border-line px-4 py-3 odd:border-r nth-last-[-n+2]:border-b-0">
            <dt className="text-xs text-ink-2">{label}</dt>
            <dd>
              <span className="text-lg font-semibold">{of > 0 ? formatPercent(part / of) : 'none yet'}</span>
              <span className="num block text-xs text-ink-2">
                {part} of {of} {words}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
