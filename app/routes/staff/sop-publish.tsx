import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { type PublishRefusal, publishSop } from '~/domain/sops/publish-sop.server';
import { replayQuarter } from '~/domain/sops/replay-quarter.server';
import { PublishForm } from '~/domain/sops/schema';
import { changeText, sopChanges } from '~/domain/sops/sop-changes';
import { versionLines } from '~/domain/sops/version-lines';
import { findDraft, listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { ReplayPanel } from '~/ui/sops/replay-panel';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Publish ${data.name} SOP` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  const [inForce, draft] = team ? await Promise.all([findSop(db(), team), findDraft(db(), team)]) : [null, null];
  if (!team || !inForce || !draft) throw notFound();
  const sides = { team, before: inForce.settings, after: draft.settings };
  const [line] = versionLines(await listVersions(db(), team), { seesDraft: true, timeZone });
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    version: draft.version,
    savedAt: draft.updatedAt.toISOString(),
    changes: sopChanges(inForce.settings, draft.settings).map(changeText),
    replay: await replayQuarter(db(), sides, new Date()),
    agreement: line?.agreement ?? 'nobody asked',
    agreedBy: line?.agreedBy ?? '',
  };
}

/** Also after a refusal: the draft is shown as it is now. */
export const shouldRevalidate = () => true;

const GONE = 'Somebody else published or discarded this draft meanwhile.';
const refusals: Record<Exclude<PublishRefusal, 'gone'>, string> = {
  stale: 'Somebody changed this draft while you looked at it. This is what it changes now: look again, then publish.',
  unchanged: 'Nothing differs from the version in force.',
};

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  if (!team) throw notFound();
  const form = await readForm(args.request, PublishForm);
  if (!form.ok) return invalid(form.reason);
  const result = await publishSop(db(), { team, ...form.value }, person, new Date());
  const page = `/sops/${teamSlug(team)}`;
  if (!result.ok) {
    const { reason } = result;
    if (reason === 'gone') return redirectWithToast(page, GONE, 'bad');
    return invalid(fault(refusals[reason], { note: form.value.note }));
  }
  const said = `Version ${result.value.version} is in force. Requests keep the version they were submitted under.`;
  return redirectWithToast(page, said);
}

export default function PublishSop() {
  const { name, slug, version, savedAt, changes, replay, agreement, agreedBy } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title={`Publish version ${version}`}
        crumbs={[
          { to: '/sops', label: 'SOPs' },
          { to: `/sops/${slug}`, label: name },
        ]}
        here="Publish"
        sub="From the next request on, form, gate, tier and clocks follow it. Requests that run keep their version."
      />
      <div className="grid max-w-[52rem] gap-4">
        <Agreed {...{ name, slug, agreement, agreedBy }} />
        <Panel title="What changes" count={changes.length}>
          {changes.length > 0 ? (
            <ul className="grid list-disc gap-1 pl-5">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ) : (
            <p>Nothing differs from the version in force.</p>
          )}
        </Panel>
        <ReplayPanel slug={slug} version={version} replay={replay} />
        <Form method="post" noValidate className="grid gap-4">
          <ErrorSummary errors={found?.errors} />
          <input type="hidden" name="savedAt" value={savedAt} />
          <Textarea
            label="Why"
            hint="One sentence for colleagues. It stands beside the version and in the log."
            name="note"
            rows={2}
            required
            error={found?.errors.note}
            defaultValue={String(found?.values.note ?? '')}
          />
          <div className="flex flex-wrap gap-3">
            <Button>Publish version {version}</Button>
            <ButtonLink variant="quiet" to={`/sops/${slug}/edit`}>
              Back to the draft
            </ButtonLink>
          </div>
        </Form>
      </div>
    </>
  );
}

type State = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'name' | 'slug' | 'agreement' | 'agreedBy'>;

function Agreed({ name, slug, agreement, agreedBy }: State) {
  if (agreement === 'agreed') return <Banner tone="good" title={`${name} has read it.`} children={agreedBy} />;
  const action = (
    <ButtonLink variant="quiet" size="small" to={`/sops/${slug}/agreement`}>
      See who was asked
    </ButtonLink>
  );
  const said = {
    'nobody asked': `Nobody of ${name} has been asked. You may publish all the same.`,
    waiting: 'Those asked have not answered yet.',
    objected: 'Somebody says that something is wrong. Read it before you publish.',
  };
  return <Banner tone={agreement === 'objected' ? 'warn' : 'info'} title={said[agreement]} action={action} />;
}
