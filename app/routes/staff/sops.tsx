import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { BookOpen } from 'lucide-react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { listSops } from '~/domain/requests/sops.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import { versionLines } from '~/domain/sops/version-lines';
import { listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';
import { formatDate, formatList } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { AgreementTag } from '~/ui/sops/versions-panel';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'SOPs' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone, role } = await guard(args, 'sops.read');
  const [sops, versions] = await Promise.all([listSops(db()), listVersions(db())]);
  const seesDraft = may(role, 'sops.manage');
  return {
    sops: sops.map(({ team, version, publishedAt, settings }) => {
      const own = versions.filter((one) => one.team === team);
      const lines = versionLines(own, { seesDraft, timeZone });
      return {
        name: teamNames[team],
        slug: teamSlug(team),
        version,
        since: formatDate(publishedAt, timeZone),
        title: settings.title,
        kinds: formatList(settings.kinds.map(({ label }) => label.toLowerCase())),
        agreement: lines.find((line) => line.version === version)?.agreement ?? 'nobody asked',
        draft: lines.find(({ state }) => state === 'draft') ?? null,
      };
    }),
  };
}

const columns = [
  { id: 'team', label: 'Team' },
  { id: 'kinds', label: 'May ask for' },
  { id: 'version', label: 'In force' },
  { id: 'state', label: 'Agreed' },
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
                <Cell head full>
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
                  <small className="whitespace-nowrap">since {sop.since}</small>
                </Cell>
                <Cell label="Agreed">
                  <span className="flex flex-wrap gap-1.5">
                    <AgreementTag state={sop.agreement} />
                    {sop.draft && (
                      <Link to={`/sops/${sop.slug}/edit`}>
                        <Tag tone="warn">v{sop.draft.version} draft</Tag>
                      </Link>
                    )}
                  </span>
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
    </>
  );
}
