import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { replayQuarter } from '~/domain/sops/replay-quarter.server';
import { findDraft } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { EmptyState } from '~/ui/empty-state';
import { plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { ReplayCounts, ReplaySentences, ReplayTable } from '~/ui/sops/replay-panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.name} SOP, replay` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  const [inForce, draft] = team ? await Promise.all([findSop(db(), team), findDraft(db(), team)]) : [null, null];
  if (!team || !inForce || !draft) throw notFound();
  const versions = { before: inForce.settings, after: draft.settings };
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    version: draft.version,
    inForce: inForce.version,
    replay: await replayQuarter(db(), { team, ...versions }, new Date()),
  };
}

export default function ReplaySop() {
  const { name, slug, version, inForce, replay } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`If version ${version} had applied last quarter`}
        crumbs={[
          { to: '/sops', label: 'SOPs' },
          { to: `/sops/${slug}/edit`, label: `${name}, draft` },
        ]}
        here="Replay"
        sub={`${plural(replay.of, 'request')}, ${replay.span}, held against version ${inForce}.`}
      />
      <Panel
        title="What would have gone another way"
        count={replay.differ.length}
        footer={<ReplaySentences version={version} replay={replay} />}
        flush
      >
        <ReplayCounts replay={replay} />
        {replay.differ.length > 0 ? (
          <ReplayTable version={version} differ={replay.differ} />
        ) : (
          <EmptyState title="Nothing">Every request of last quarter would have gone the same way.</EmptyState>
        )}
      </Panel>
    </>
  );
}
