import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findAccountPage } from '~/domain/accounts/pages.server';
import { db } from '~/platform/db.server';
import { ReadinessMark } from '~/ui/advocates/readiness-mark';
import { Happenings } from '~/ui/audit/happenings';
import { Banner } from '~/ui/banner';
import { formatCount, formatDate, formatMoney } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.account.name ?? 'Account' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'programme.read');
  const page = await findAccountPage(db(), args.params.id ?? '');
  if (!page) throw notFound();
  return { ...page, timeZone };
}

export default function Account() {
  const { account, events, timeZone } = useLoaderData<typeof loader>();
  const { escalationSince, churnNoticeOn } = account;
  return (
    <>
      <PageHead
        title={account.name}
        crumbs={[{ to: '/accounts', label: 'Accounts' }]}
        here={account.name}
        sub={[account.industry, account.owner && `owned by ${account.owner.name}`].filter(Boolean).join(', ')}
      />
      <div className="mb-4 grid gap-2 empty:hidden">
        {escalationSince && (
          <Banner tone="bad" title={`Open escalation since ${formatDate(escalationSince, 'UTC')}.`}>
            No asks of any kind until it is closed.
          </Banner>
        )}
        {churnNoticeOn && (
          <Banner tone="bad" title={`Gave notice on ${formatDate(churnNoticeOn, 'UTC')}.`}>
            No asks of any kind.
          </Banner>
        )}
      </div>
      <div className="two-columns">
        <div className="grid gap-4">
          <People />
          <Deals />
          <Panel title="What happened">
            <Happenings {...{ events, timeZone }} />
          </Panel>
        </div>
        <Facts />
      </div>
    </>
  );
}

function People() {
  const { account } = useLoaderData<typeof loader>();
  const columns = [
    { id: 'name', label: 'Name' },
    { id: 'title', label: 'Title' },
    { id: 'programme', label: 'In the programme' },
  ];
  return (
    <Panel title="People" count={account._count.contacts} flush>
      <Table caption="People" columns={columns} stacked>
        {account.contacts.map(({ id, name, title, leftOn, advocate }) => (
          <Row key={id}>
            <Cell head>
              {advocate ? (
                <Link className="title-link" to={`/advocates/${advocate.id}`}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </Cell>
            <Cell label="Title">
              {[title, leftOn && `left ${formatDate(leftOn, 'UTC')}`].filter(Boolean).join(', ')}
            </Cell>
            <Cell label="In the programme">{advocate ? <ReadinessMark {...advocate} /> : 'No'}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

const statuses = { OPEN: 'Open', WON: 'Won', LOST: 'Lost' } as const;

function Deals() {
  const { account, deals } = useLoaderData<typeof loader>();
  const columns = [
    { id: 'name', label: 'Name' },
    { id: 'stage', label: 'Stage' },
    { id: 'value', label: 'Value', right: true },
  ];
  return (
    <Panel title="Deals" count={account._count.deals} flush>
      <Table caption="Deals, the latest first" columns={columns} stacked>
        {deals.map(({ id, name, status, stage, value, currency, closedOn }) => (
          <Row key={id}>
            <Cell head>{name}</Cell>
            <Cell label="Stage">
              {[statuses[status], stage, closedOn && formatDate(closedOn, 'UTC')].filter(Boolean).join(', ')}
            </Cell>
            <Cell label="Value" right className="num">
              {value === null ? 'Not known' : currency ? formatMoney(value, currency) : formatCount(value)}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}

function Facts() {
  const { account } = useLoaderData<typeof loader>();
  const { annualRevenue, currency, signedOn, renewalOn, seats } = account;
  const known = (value: string | null) => value ?? 'Not known';
  return (
    <Panel title="Facts">
      <KeyValues
        items={[
          ['Domains', account.domains.map(({ domain }) => domain).join(', ') || 'None'],
          ['Where', [account.country, account.region].filter(Boolean).join(', ') || 'Not known'],
          ['Segment', known(account.segment)],
          ['Plan', known(account.plan)],
          ['Seats', seats === null ? 'Not known' : formatCount(seats)],
          ['Pays a year', annualRevenue === null || !currency ? 'Not known' : formatMoney(annualRevenue, currency)],
          ['Signed', signedOn ? formatDate(signedOn, 'UTC') : 'Not known'],
          ['Renewal', renewalOn ? formatDate(renewalOn, 'UTC') : 'Not known'],
          ['Public sector', account.isPublicSector ? 'Yes' : 'No'],
          ['In the CRM', known(account.externalId)],
        ]}
      />
    </Panel>
  );
}
