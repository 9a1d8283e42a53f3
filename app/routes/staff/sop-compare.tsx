import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { sopSections } from '~/domain/requests/sop-page';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { CompareQuery } from '~/domain/sops/schema';
import { changeText, sopChanges } from '~/domain/sops/sop-changes';
import { diffPages } from '~/domain/sops/sop-diff';
import { findVersion, listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { readSearch } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Paper } from '~/ui/sops/paper';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Compare ${data.name} SOPs` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'sops.read');
  const team = findTeam(args.params.team ?? '');
  if (!team) throw notFound();
  const seesDraft = may(person.role, 'sops.manage');
  const versions = (await listVersions(db(), team)).filter(({ publishedAt }) => publishedAt || seesDraft);
  const search = readSearch(args.request, CompareQuery);
  const [newest, earlier = newest] = versions.map(({ version }) => version);
  const [from, to] = [search.from || earlier || 0, search.to || newest || 0];
  const [before, after] = await Promise.all([from, to].map((version) => findVersion(db(), team, version)));
  if (![before, after].every((sop) => sop && (sop.publishedAt || seesDraft)) || !before || !after) throw notFound();
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    from,
    to,
    title: after.settings.title,
    options: versions.map(({ version, publishedAt }) => ({
      value: String(version),
      label: `Version ${version}${publishedAt ? '' : ', draft'}`,
    })),
    changes: sopChanges(before.settings, after.settings).map(changeText),
    sections: diffPages(sopSections(before.settings), sopSections(after.settings)),
  };
}

export default function CompareSops() {
  const { name, slug, from, to, title, options, changes, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`Version ${from} and version ${to}`}
        crumbs={[
          { to: '/sops', label: 'SOPs' },
          { to: `/sops/${slug}`, label: name },
        ]}
        here="Compare"
      />
      <form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden" key={`${from}-${to}`}>
        <Select name="from" label="From" options={options} defaultValue={String(from)} />
        <Select name="to" label="To" options={options} defaultValue={String(to)} />
        <Button variant="quiet">Compare</Button>
      </form>
      <div className="two-columns">
        <Panel title="The page" end="what differs is marked" className="print-bare" flush>
          <Paper title={title} meta={`Version ${to}, held against version ${from}.`} sections={sections} />
        </Panel>
        <Panel title="What differs" count={changes.length}>
          {changes.length > 0 ? (
            <ul className="grid list-disc gap-1 pl-5">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ) : (
            <p>Nothing. Both versions say the same.</p>
          )}
        </Panel>
      </div>
    </>
  );
}
