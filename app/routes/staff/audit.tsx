import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listEvents } from '~/domain/audit/queries.server';
import { AuditSearch } from '~/domain/audit/schema';
import { auditKinds, kindName } from '~/domain/audit/sentence';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button, ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { formatDateTime } from '~/ui/format';
import { Input } from '~/ui/input';
import { withParams } from '~/ui/list-url';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Audit' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'audit.read');
  const search = readSearch(args.request, AuditSearch);
  const kinds = auditKinds.map((kind) => ({ value: kind, label: kindName(kind) }));
  return { ...(await listEvents(db(), search)), search, kinds, timeZone };
}

const dayOf = (date?: Date | null) => date?.toISOString().slice(0, 10);

export default function Audit() {
  const { events, search, kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Audit" sub="Every change with who, when and why. Nothing here is ever changed or deleted." />
      <form method="get" className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[14rem_1fr_10rem_10rem_auto]">
        <Select name="kind" label="What" options={kinds} empty="Everything" defaultValue={search.kind ?? ''} />
        <Input name="who" label="Who" defaultValue={search.who} />
        <Input name="from" type="date" label="From" defaultValue={dayOf(search.from)} />
        <Input name="to" type="date" label="To" defaultValue={dayOf(search.to)} />
        {search.about && <input type="hidden" name="about" value={search.about} />}
        <Button variant="quiet">Show</Button>
      </form>
      {events.length > 0 ? (
        <List />
      ) : (
        <EmptyState
          icon={ScrollText}
          title="Nothing to show"
          action={<ButtonLink to="/audit">Show everything</ButtonLink>}
        >
          Nothing of this kind happened in this time.
        </EmptyState>
      )}
    </>
  );
}

const columns = [
  { id: 'at', label: 'When' },
  { id: 'what', label: 'What happened' },
  { id: 'about', label: 'About' },
];

function List() {
  const { events, next, search, timeZone } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <Panel title="Events" flush>
        <Table caption="Events, the newest first" columns={columns} stacked>
          {events.map(({ id, at, actor, text, reasons, about }) => (
            <Row key={id}>
              <Cell label="When" className="num whitespace-nowrap">
                <time dateTime={at.toISOString()}>{formatDateTime(at, timeZone)}</time>
              </Cell>
              <Cell head full>
                {actor} <span className="font-normal">{text}</span>
                {reasons.length > 0 && <span className="block font-normal text-ink-2">{reasons.join(' ')}</span>}
              </Cell>
              <Cell label="About">
                <span className="flex flex-wrap gap-x-3">
                  {about.advocateId && <Link to={`/advocates/${about.advocateId}`}>Advocate</Link>}
                  {about.accountId && <Link to={`/accounts/${about.accountId}`}>Account</Link>}
                  {about.opportunityId && <Link to={`/opportunities/${about.opportunityId}`}>Opportunity</Link>}
                </span>
              </Cell>
            </Row>
          ))}
        </Table>
      </Panel>
      <Pagination
        previous={search.before ? withParams(params, { before: null }) : undefined}
        next={next ? withParams(params, { before: next }) : undefined}
      >
        {search.before ? 'Older events; Previous leads back to the newest' : 'The newest first'}
      </Pagination>
    </>
  );
}
