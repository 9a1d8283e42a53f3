import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Download, Printer } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { readImpact } from '~/domain/impact/impact.server';
import { periodNames, periodOf, periods } from '~/domain/impact/period';
import { ImpactSearch } from '~/domain/impact/schema';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, plural } from '~/ui/format';
import { DealTable } from '~/ui/impact/deal-table';
import { FavoursToFollow } from '~/ui/impact/favours-to-follow';
import { Influenced } from '~/ui/impact/influenced';
import { ClosingsPanel, FavoursPanel, FunnelPanel } from '~/ui/impact/programme-panels';
import { SpreadPanel } from '~/ui/impact/spread-panel';
import { withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction = () => [{ title: 'Impact' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'impact.read');
  const { period: name } = readSearch(args.request, ImpactSearch);
  const now = new Date();
  const { currency } = await getSettings(db());
  const period = periodOf(name, now);
  const impact = await readImpact(db(), period, { now, currency });
  return {
    ...impact,
    ...{ currency, period: { name, text: period.text }, timeZone: person.timeZone },
    today: formatDate(now, person.timeZone),
    mayRecord: may(person.role, 'outcomes.record'),
  };
}

export default function Impact() {
  const { deals, favours, spread, closings, funnel, heard, kinds, period, today, timeZone, mayRecord, currency } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Impact"
        sub={`${period.text}. ${plural(deals.won.of, 'deal')} won, ${deals.open.of} open.`}
        actions={<Actions />}
      />
      <Periods />
      <div className="grid gap-4">
        <div className="grid items-stretch gap-4 lg:grid-cols-2">
          <Influenced {...deals} period={periodNames[period.name].toLowerCase()} currency={currency} />
          <SpreadPanel spread={spread} />
        </div>
        <Deals deals={deals.list} />
        <div className="grid items-stretch gap-4 lg:grid-cols-2 xl:grid-cols-3">
          <FavoursPanel {...heard} people={spread.people} kinds={kinds} />
          <FunnelPanel steps={funnel} today={today} />
          <ClosingsPanel {...closings} />
        </div>
        {mayRecord && <FavoursToFollow {...{ favours, timeZone }} />}
      </div>
    </>
  );
}

function Actions() {
  const [params] = useSearchParams();
  return (
    <>
      <ButtonLink variant="quiet" to="/requests/report">
        Report on requests
      </ButtonLink>
      <ButtonLink variant="quiet" to={`/impact/deals.csv${withParams(params, {})}`} reloadDocument download>
        <Download aria-hidden="true" />
        Deals as CSV
      </ButtonLink>
      <Button type="button" onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        Print the report
      </Button>
    </>
  );
}

function Periods() {
  const { period } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const chips = periods.map((name) => ({
    to: withParams(params, { period: name }),
    label: periodNames[name],
    current: name === period.name,
  }));
  return (
    <div className="filters">
      <Chips label="Period" chips={chips} />
    </div>
  );
}

function Deals({ deals }: { deals: Parameters<typeof DealTable>[0]['deals'] }) {
  return (
    <Panel title="Influenced deals" count={deals.length} flush>
      {deals.length > 0 ? (
        <DealTable deals={deals} />
      ) : (
        <EmptyState title="No deal has a completed favour yet" level={3}>
          A request that is done for a deal links the two by itself. For a favour from the board, record what it led to
          and choose the deal.
        </EmptyState>
      )}
    </Panel>
  );
}
