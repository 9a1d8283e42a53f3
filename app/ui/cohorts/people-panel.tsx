import { Link, useSearchParams } from '@remix-run/react';
import type { CohortPage } from '~/domain/cohorts/cohort-page.server';
import { type CohortSearch, memberStatuses } from '~/domain/cohorts/schema';
import { Button, ButtonLink } from '~/ui/button';
import { Chips } from '~/ui/chips';
import { plural } from '~/ui/format';
import { pageLinks, withParams } from '~/ui/list-url';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { SearchField } from '~/ui/search-field';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

type People = NonNullable<CohortPage['people']>;
type Props = { people: People; search: CohortSearch; cohortId: string };

const names = { joined: 'Joined', invited: 'Invited', waiting: 'Waits for the letter', excluded: 'Left out' } as const;
const columns = [
  { id: 'name', label: 'Person' },
  { id: 'status', label: 'Status' },
  { id: 'invited', label: 'Invited' },
  { id: 'reminders', label: 'Reminders' },
  { id: 'joined', label: 'Joined' },
];
const PER_PAGE = 50;

/** Everybody the cohort considered or brought, with the reason where somebody was left out. */
export function PeoplePanel({ people, search, cohortId }: Props) {
  const [params] = useSearchParams();
  const { members, total, counts } = people;
  const chips = memberStatuses.map((status) => ({
    to: withParams(params, { status: search.status === status ? null : status }),
    label: names[status],
    count: counts[status],
    current: search.status === status,
  }));
  const query = withParams(new URLSearchParams(), { status: search.status ?? null, q: search.q });
  return (
    <>
      <Chips label="By status" chips={chips} />
      <form method="get" className="filters">
        <SearchField label="Search people" placeholder="Name or account" defaultValue={search.q} />
        {search.status && <input type="hidden" name="status" value={search.status} />}
        <Button variant="quiet" size="small">
          Search
        </Button>
        <ButtonLink variant="quiet" size="small" to={`/cohorts/${cohortId}/people.csv${query}`} reloadDocument>
          Export as CSV
        </ButtonLink>
      </form>
      <Panel title="People" count={total} flush={total > 0}>
        {total === 0 ? (
          <p className="text-ink-2">Nobody here. Who is invited, or joins by the short link, is listed.</p>
        ) : (
          <Table caption="People of the cohort, by name" columns={columns} stacked>
            {members.map((member) => (
              <MemberRow key={member.id} {...member} />
            ))}
          </Table>
        )}
      </Panel>
      {total > PER_PAGE && (
        <Pagination {...pageLinks(params, search.page, Math.ceil(total / PER_PAGE))}>
          {plural(total, 'person', 'people')}
        </Pagination>
      )}
    </>
  );
}

function MemberRow({ name, account, advocateId, status, reason, ...member }: People['members'][number]) {
  const { invited, reminders, next, joined, favours } = member;
  return (
    <Row>
      <Cell head>
        {advocateId ? <Link to={`/advocates/${advocateId}`}>{name}</Link> : name}
        <span className="block font-normal text-ink-2">
          {account ? <Link to={`/accounts/${account.id}`}>{account.name}</Link> : 'Account not known'}
        </span>
      </Cell>
      <Cell label="Status">
        <Tag tone={status === 'joined' ? 'good' : status === 'invited' ? 'info' : undefined}>{names[status]}</Tag>
        {reason && <span className="block text-ink-2">{reason}</span>}
        {joined && <span className="block text-ink-2">{plural(favours, 'favour')}</span>}
      </Cell>
      <Cell label="Invited" className="num whitespace-nowrap">
        {invited ?? (joined ? 'By the short link' : 'No')}
      </Cell>
      <Cell label="Reminders" className="num whitespace-nowrap">
        {reminders} sent{next && <span className="block text-ink-2">next {next}</span>}
      </Cell>
      <Cell label="Joined" className="num whitespace-nowrap">
        {joined ?? 'Not yet'}
      </Cell>
    </Row>
  );
}
