import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { Download } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { ReportQuery } from '~/domain/requests/queue-schema';
import type { Group } from '~/domain/requests/report';
import { daysBefore } from '~/domain/requests/report-period';
import { readReport } from '~/domain/requests/report.server';
import { shareText, spreadText } from '~/domain/requests/report-words';
import { Tier, tierWords } from '~/domain/requests/sop';
import { teamNames } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { dateFromDay } from '~/platform/time';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { formatDate } from '~/ui/format';
import { Input } from '~/ui/input';
import { KeyValues } from '~/ui/key-values';
import { withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { OutcomeTable, type ReportLine, ReportTable } from '~/ui/requests/report-table';

export const meta: MetaFunction = () => [{ title: 'Report on requests' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'impact.read');
  return readReport(db(), readSearch(args.request, ReportQuery), new Date());
}

const lines = <K extends string | number | null>(groups: Group<K>[], label: (key: K) => string): ReportLine[] =>
  groups.map(({ key, measures }) => ({ key: String(key), label: label(key), measures }));

const dayText = (day: string) => formatDate(dateFromDay(day), 'UTC');

export default function RequestsReport() {
  const { period, isCut, all, teams, tiers, people } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const byTeam = lines(teams, (team) => teamNames[team]);
  return (
    <>
      <PageHead
        title="Report on requests"
        crumbs={[{ to: '/impact', label: 'Impact' }]}
        here="Requests"
        sub={`${all.submitted} submitted from ${dayText(period.fromDay)} to ${dayText(period.toDay)}. Times are business hours.`}
        actions={
          <ButtonLink variant="quiet" to={`/requests/report.csv${withParams(params, {})}`} reloadDocument>
            <Download aria-hidden="true" />
            CSV
          </ButtonLink>
        }
      />
      <Choose />
      <div className="grid gap-4">
        {isCut && (
          <Banner tone="warn" title="These are too many for one report.">
            Only the newest are counted. Choose a shorter time.
          </Banner>
        )}
        <Summary />
        <ReportTable title="By team" lines={byTeam} />
        <ReportTable title="By tier" lines={lines(tiers, (tier) => `${tier} ${tierWords[Tier.parse(tier)]}`)} />
        <ReportTable title="By who looks after them" lines={lines(people, (person) => person ?? 'Nobody yet')} />
        <OutcomeTable title="What became of them" lines={byTeam} />
        <Adoption />
      </div>
    </>
  );
}

function Choose() {
  const { period } = useLoaderData<typeof loader>();
  const presets = [30, 90, 365].map((count) => ({
    to: `?from=${daysBefore(period.toDay, count - 1)}&to=${period.toDay}`,
    label: `${count} days`,
    current: period.fromDay === daysBefore(period.toDay, count - 1),
  }));
  return (
    <div className="filters">
      <Form method="get" className="flex flex-wrap items-end gap-2" key={`${period.fromDay} ${period.toDay}`}>
        <Input type="date" name="from" label="From" defaultValue={period.fromDay} />
        <Input type="date" name="to" label="To" defaultValue={period.toDay} />
        <Button variant="quiet" size="small">
          Show
        </Button>
      </Form>
      <Chips label="Length of time" chips={presets} />
    </div>
  );
}

function Summary() {
  const { all } = useLoaderData<typeof loader>();
  return (
    <Panel
      title="All requests"
      footer="Times and promises leave out what an asset answered at once: nobody had to wait. Promises count once they are due or kept, asks once they are answered or run out."
    >
      <KeyValues
        items={[
          ['First answer', spreadText(all.first)],
          ['To fulfil', spreadText(all.fulfil)],
          ['Promises kept', shareText(all.promises)],
          ['By an asset', shareText(all.deflection)],
          ['Asks accepted', shareText(all.acceptance)],
        ]}
      />
    </Panel>
  );
}

function Adoption() {
  const { adoption, period } = useLoaderData<typeof loader>();
  const sum = adoption.reduce((all, { part, of }) => ({ part: all.part + part, of: all.of + of }), { part: 0, of: 0 });
  return (
    <Panel
      title="Who uses it"
      footer={`Staff who searched for proof or submitted a request in the 90 days before ${dayText(daysBefore(period.toDay, -1))}, of all who could.`}
    >
      <KeyValues
        items={[
          ['Everybody', shareText(sum)],
          ...adoption.map(
            ({ team, ...share }) => [team ? teamNames[team] : 'Without a team', shareText(share)] as const,
          ),
        ]}
      />
    </Panel>
  );
}
