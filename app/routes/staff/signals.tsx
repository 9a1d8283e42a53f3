import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { activityNames } from '~/domain/advocates/activities';
import { getCatalogue, listCatalogueVersions } from '~/domain/signals/catalogue.server';
import { listFiredCounts, readinessNow } from '~/domain/signals/queries.server';
import { waitsFor } from '~/domain/signals/read-account';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { formatDate, formatDateTime, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { RulesPanels } from '~/ui/signals/rules-panels';
import { SignalTable } from '~/ui/signals/signal-table';

export const meta: MetaFunction = () => [{ title: 'Signals' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'signals.manage');
  const { version, catalogue } = await getCatalogue(db());
  const [counts, now, versions] = await Promise.all([
    listFiredCounts(db()),
    readinessNow(db(), catalogue.needed),
    listCatalogueVersions(db()),
  ]);
  const { signals, ...rules } = catalogue;
  return {
    version,
    rules,
    accounts: now.accounts,
    ready: now.ready,
    lookedAt: now.lookedAt && formatDateTime(now.lookedAt, timeZone),
    signals: signals.map(({ leadsTo, source, threshold, trial, frame: _, ...signal }) => ({
      ...signal,
      isInTrial: trial !== null,
      when: waitsFor[source](threshold),
      leadsTo: leadsTo.map((activity) => activityNames[activity].toLowerCase()).join(', '),
      ...(counts.get(signal.code) ?? { fired: 0, leftOut: 0 }),
    })),
    versions: versions.map(({ publishedAt, publishedBy, ...one }) => ({
      ...one,
      by: publishedBy?.name ?? 'Flywheel',
      on: formatDate(publishedAt, timeZone),
    })),
  };
}

export default function Signals() {
  const { version, signals, rules, accounts, ready, lookedAt, versions } = useLoaderData<typeof loader>();
  const on = signals.filter(({ isOn }) => isOn);
  const tried = on.filter(({ isInTrial }) => isInTrial).length;
  const state = [`${on.length} of ${plural(signals.length, 'signal')} on`, tried > 0 && `${tried} of them in trial`];
  return (
    <>
      <PageHead
        title="Signals"
        crumbs={[{ to: '/accounts', label: 'Accounts' }]}
        here="Signals"
        sub={`${state.filter(Boolean).join(', ')}. ${plural(accounts, 'account')} looked at, ${ready} ready.`}
        actions={<ButtonLink to="/signals/new">New signal</ButtonLink>}
      />
      <div className="two-columns">
        <Panel
          title="The catalogue"
          end={version === 0 ? 'as it comes with Flywheel' : `version ${version}`}
          footer={
            lookedAt
              ? `Last looked at ${lookedAt}. Accounts are looked at every hour, after each import and after each version.`
              : 'No account was looked at yet. That happens every hour, after each import and after each version.'
          }
          flush
        >
          <SignalTable signals={signals} accounts={accounts} />
        </Panel>
        <div className="grid content-start gap-4">
          <RulesPanels {...rules} />
          <Panel title="Versions" footer="Nothing changes unseen: each version says what it changed, in the log." flush>
            {versions.length === 0 ? (
              <p className="panel-body text-ink-2">
                The catalogue that comes with Flywheel is in force. Choose a signal to change it.
              </p>
            ) : (
              <ol>
                {versions.map((one) => (
                  <li
                    key={one.version}
                    className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-2.5 last:border-b-0"
                  >
                    <strong className="num">v{one.version}</strong>
                    <div>
                      <p>{one.note}</p>
                      <p className="text-xs text-ink-2">
                        {one.version === version ? 'In force. ' : ''}
                        {one.by}, {one.on}.
                      </p>
                    </div>
                  </li>
                ))}
              </ol>
            )}
          </Panel>
          <p className="text-ink-2">
            What follows from a signal stands on the <Link to="/accounts">grid of accounts</Link>.
          </p>
        </div>
      </div>
    </>
  );
}
