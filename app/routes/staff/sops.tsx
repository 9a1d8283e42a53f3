import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BookOpen } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { listSops } from '~/domain/requests/sops.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatList } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: 'SOPs' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'sops.read');
  const sops = await listSops(db());
  return {
    sops: sops.map(({ team, version, publishedAt, settings }) => ({
      name: teamNames[team],
      slug: teamSlug(team),
      version,
      since: formatDate(publishedAt, timeZone),
      title: settings.title,
      kinds: formatList(settings.kinds.map(({ label }) => label.toLowerCase())),
    })),
  };
}

const columns = [
  { id: 'team', label: 'Team' },
  { id: 'kinds', label: 'May ask for' },
  { id: 'version', label: 'In force' },
];

export default function Sops() {
  const { sops } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="SOPs"
        sub="One page a team: where to submit, what to expect, what answers it without a person, how quickly, from which stage of the deal."
      />
      {sops.length === 0 ? (
        <EmptyState icon={BookOpen} title="No SOP yet">
          Each team gets one when Flywheel is set up.
        </EmptyState>
      ) : (
        <Panel title="Teams" count={sops.length} flush>
          <Table caption="SOPs by team" columns={columns} stacked>
            {sops.map((sop) => (
              <Row key={sop.slug}>
                <Cell head>
                  <Link className="title-link" to={`/sops/${sop.slug}`}>
                    {sop.name}
                  </Link>
                  <small>{sop.title}</small>
                </Cell>
                <Cell label="May ask for" full>
                  {sop.kinds}
                </Cell>
                <Cell label="In force">
                  v{sop.version}
                  <small>since {sop.since}</small>
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
