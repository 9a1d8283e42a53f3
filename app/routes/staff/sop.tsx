import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access/permissions';
import { guard, notFound } from '~/domain/access/guard.server';
import { sopSections } from '~/domain/requests/sop-page';
import { findSop, listSopVersions } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teams, teamSlug } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { ButtonLink } from '~/ui/button';
import { formatDate, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Views } from '~/ui/views';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.name} SOP` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'sops.read');
  const team = findTeam(args.params.team ?? '');
  const [sop, versions] = team ? await Promise.all([findSop(db(), team), listSopVersions(db(), team)]) : [null, []];
  if (!team || !sop) throw notFound();
  const canAsk = may(person.role, 'requests.submit') && (person.role !== 'REQUESTER' || person.team === team);
  return {
    team,
    name: teamNames[team],
    title: sop.settings.title,
    version: sop.version,
    since: formatDate(sop.publishedAt, person.timeZone),
    sections: sopSections(sop.settings),
    versions: versions.map(({ version, note, publishedAt, publishedBy, _count }) => ({
      version,
      note,
      by: publishedBy?.name ?? 'Flywheel',
      on: formatDate(publishedAt, person.timeZone),
      requests: plural(_count.requests, 'request'),
    })),
    canAsk,
  };
}

export default function Sop() {
  const { team, name, title, version, since, sections, versions, canAsk } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`${name} SOP`}
        crumbs={[{ to: '/sops', label: 'SOPs' }]}
        here={name}
        sub="This page, the request form, its hints, the gate, the tier and the clocks come from the same settings. There is no second place."
        actions={canAsk && <ButtonLink to={`/requests/new?team=${team}`}>New request</ButtonLink>}
      />
      <Views
        label="Team"
        views={teams.map((one) => ({ to: `/sops/${teamSlug(one)}`, label: teamNames[one], current: one === team }))}
      />
      <div className="two-columns mt-4">
        <Panel title={title} end={`Version ${version}, in force since ${since}`}>
          <div className="grid max-w-[42rem] gap-5 text-md">
            {sections.map(({ question, paragraphs, items }) => (
              <section key={question} className="grid gap-1.5">
                <h3>{question}</h3>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
                {items.length > 0 && (
                  <ul className="grid list-disc gap-1 pl-5">
                    {items.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
          </div>
        </Panel>
        <Panel title="Versions" footer="A request keeps the version it was submitted under." flush>
          <ol>
            {versions.map((one) => (
              <li
                key={one.version}
                className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-2.5 last:border-b-0"
              >
                <strong className="num">v{one.version}</strong>
                <div>
                  <p>{one.version === version ? 'In force' : 'Earlier'}</p>
                  <p className="text-xs text-ink-2">
                    {one.note} {one.by}, {one.on}. {one.requests}.
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </>
  );
}
