import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { sopSections } from '~/domain/requests/sop-page';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { VersionQuery } from '~/domain/sops/schema';
import { diffPages } from '~/domain/sops/sop-diff';
import { versionLines } from '~/domain/sops/version-lines';
import { findVersion, listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { ButtonLink } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Paper } from '~/ui/sops/paper';
import { TeamViews } from '~/ui/sops/team-views';
import { VersionsPanel } from '~/ui/sops/versions-panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.name} SOP` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'sops.read');
  const { version: asked } = readSearch(args.request, VersionQuery);
  const team = findTeam(args.params.team ?? '');
  const [inForce, versions] = team ? await Promise.all([findSop(db(), team), listVersions(db(), team)]) : [null, []];
  if (!team || !inForce) throw notFound();
  const sop = asked ? await findVersion(db(), team, asked) : inForce;
  if (!sop?.publishedAt) throw notFound();
  const sections = sopSections(sop.settings);
  const mayEdit = may(person.role, 'sops.manage');
  const lines = versionLines(versions, { seesDraft: mayEdit, timeZone: person.timeZone });
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    title: sop.settings.title,
    version: sop.version,
    isInForce: sop.version === inForce.version,
    since: formatDate(sop.publishedAt, person.timeZone),
    agreedBy: lines.find(({ version }) => version === sop.version)?.agreedBy ?? '',
    sections: diffPages(sections, sections),
    versions: lines,
    team,
    mayAsk: may(person.role, 'requests.submit') && (person.role !== 'REQUESTER' || person.team === team),
    mayEdit,
  };
}

export default function Sop() {
  const { team, name, slug, title, version, isInForce, since, agreedBy, sections, versions, mayAsk, mayEdit } =
    useLoaderData<typeof loader>();
  const meta = `Version ${version}, ${isInForce ? 'in force since' : 'no longer in force, published'} ${since}. ${agreedBy}`;
  return (
    <>
      <div className="print:hidden">
        <PageHead
          title={`${name} SOP`}
          crumbs={[{ to: '/sops', label: 'SOPs' }]}
          here={name}
          sub="This page, the request form, its hints, the gate, the tier and the clocks come from the same settings. There is no second place."
          actions={
            <>
              {mayEdit && (
                <ButtonLink variant="quiet" to={`/sops/${slug}/edit`}>
                  Edit
                </ButtonLink>
              )}
              {mayAsk && <ButtonLink to={`/requests/new?team=${team}`}>New request</ButtonLink>}
            </>
          }
        />
        <TeamViews current={slug} />
      </div>
      <div className="two-columns mt-4">
        <Panel title={`The page ${name} reads`} className="print-bare" flush>
          <Paper title={title} meta={meta} sections={sections} />
        </Panel>
        <VersionsPanel slug={slug} versions={versions} />
      </div>
    </>
  );
}
