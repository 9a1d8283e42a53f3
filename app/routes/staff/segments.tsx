import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Filter } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listSegmentRows } from '~/domain/cohorts/segment-page.server';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatList, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'Segments' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'segments.manage');
  const rows = await listSegmentRows(db());
  return { rows: rows.map(({ updatedAt, ...row }) => ({ ...row, changed: formatDate(updatedAt, timeZone) })) };
}

const columns = [
  { id: 'name', label: 'Name' },
  { id: 'rule', label: 'Who is in it' },
  { id: 'reviews', label: 'For reviews' },
  { id: 'uses', label: 'Used in', right: true },
  { id: 'changed', label: 'Changed' },
];

export default function Segments() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Segments"
        sub="Saved filters over the people in the CRM, for cohorts, opportunities and the newsletter."
        actions={<ButtonLink to="/segments/new">New segment</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState icon={Filter} title="No segments yet" action={<ButtonLink to="/segments/new">Make one</ButtonLink>}>
          A segment says whom you mean once, such as heavy users whose account renewed lately. It is counted while you
          build it, and says of everybody why they are in or out.
        </EmptyState>
      ) : (
        <Panel title="Segments" count={rows.length} flush>
          <Table caption="Segments by name" columns={columns} stacked>
            {rows.map(({ id, name, words, opinions, uses, changed }) => (
              <Row key={id}>
                <Cell head full>
                  <Link className="title-link" to={`/segments/${id}`}>
                    {name}
                  </Link>
                </Cell>
                <Cell label="Who is in it" className="text-ink-2">
                  {words.slice(0, 4).join(' ')}
                  {words.length > 4 && ` And ${words.length - 4} more.`}
                </Cell>
                <Cell label="For reviews">
                  {opinions.length === 0 ? (
                    <Dot tone="good">Neutral</Dot>
                  ) : (
                    <Dot tone="idle">No: {formatList(opinions.map((one) => one.toLowerCase()))}</Dot>
                  )}
                </Cell>
                <Cell label="Used in" right className="num">
                  {uses === 0 ? 'Nothing' : plural(uses, 'place')}
                </Cell>
                <Cell label="Changed">{changed}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
