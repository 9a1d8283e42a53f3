import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { sopSections } from '~/domain/requests/sop-page';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { getSettings } from '~/domain/settings/queries.server';
import { replayQuarter } from '~/domain/sops/replay-quarter.server';
import { saveDraft } from '~/domain/sops/save-draft.server';
import { SopForm } from '~/domain/sops/schema';
import { sopChanges } from '~/domain/sops/sop-changes';
import { diffPages } from '~/domain/sops/sop-diff';
import { sopFromForm, sopFromTyping, sopValues } from '~/domain/sops/sop-input';
import { versionLines } from '~/domain/sops/version-lines';
import { findDraft, listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { fault, type FormFault, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button, ButtonLink } from '~/ui/button';
import { formatDate, plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { SopEditor } from '~/ui/sops/editor';
import { Paper } from '~/ui/sops/paper';
import { ReplayPanel } from '~/ui/sops/replay-panel';
import { TeamViews } from '~/ui/sops/team-views';
import { useSopTyping } from '~/ui/sops/use-sop-typing';
import { VersionsPanel } from '~/ui/sops/versions-panel';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.name} SOP, draft` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'sops.manage');
  const { team, inForce, draft } = await open(args.params.team);
  const [{ calendars }, versions] = await Promise.all([getSettings(db()), listVersions(db(), team)]);
  const sides = draft && { team, before: inForce.settings, after: draft.settings };
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    version: inForce.version + 1,
    savedAt: draft?.updatedAt.toISOString() ?? '',
    settings: draft?.settings ?? inForce.settings,
    inForce: { version: inForce.version, settings: inForce.settings },
    since: formatDate(inForce.publishedAt, person.timeZone),
    calendars: calendars.map(({ name }) => name),
    replay: sides && (await replayQuarter(db(), sides, new Date())),
    versions: versionLines(versions, { seesDraft: true, timeZone: person.timeZone }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'sops.manage');
  const { team, inForce, draft } = await open(args.params.team);
  const form = await readForm(args.request, SopForm);
  if (!form.ok) return faulty(form.reason);
  const base = draft?.settings ?? inForce.settings;
  const typed = sopFromForm(base, form.value);
  const values = { ...sopValues(sopFromTyping(base, form.value)), savedAt: draft?.updatedAt.toISOString() ?? '' };
  if (!typed.ok) return faulty(fault(typed.reason.message, values, typed.reason.field));
  const savedAt = form.value.savedAt ? new Date(form.value.savedAt) : null;
  const saved = await saveDraft(db(), { team, savedAt, settings: typed.value }, person, new Date());
  if (!saved.ok) return faulty(fault(STALE, values));
  if (form.value.intent === 'auto') return data({ fault: null });
  return redirectWithToast(`/sops/${teamSlug(team)}/edit`, `Version ${saved.value.version} is saved as a draft.`);
}

const STALE =
  'Somebody else saved, discarded or published this draft meanwhile. What you typed is still here: save again to put it in place of theirs.';

const faulty = (found: FormFault) => data({ fault: found }, { status: 400 });

async function open(slug = '') {
  const team = findTeam(slug);
  const [inForce, draft] = team ? await Promise.all([findSop(db(), team), findDraft(db(), team)]) : [null, null];
  if (!team || !inForce) throw notFound();
  return { team, inForce, draft };
}

export default function EditSop() {
  const { name, slug, version, savedAt, settings, inForce, since, calendars, replay, versions } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typing = useSopTyping(slug, settings);
  const found = answer?.fault ?? typing.fault;
  const shown = typing.typed ?? settings;
  const changes = sopChanges(inForce.settings, shown);
  const values = answer?.fault?.values ?? sopValues(settings);
  const sheet = { values, errors: found?.errors ?? {}, changes };
  const meta = `Version ${version}, draft. In force: version ${inForce.version} since ${since}.`;
  return (
    <>
      <PageHead
        title={`${name} SOP`}
        crumbs={[
          { to: '/sops', label: 'SOPs' },
          { to: `/sops/${slug}`, label: name },
        ]}
        here="Edit"
        sub="What you set here is the request form, its hints, the gate, the tier and the clocks. There is no second place."
        actions={
          <>
            <Tag tone="warn">{`Version ${version}, ${savedAt ? 'draft' : 'not begun'}: ${plural(changes.length, 'change')}`}</Tag>
            {savedAt && (
              <Form method="post" action={`/sops/${slug}/discard`}>
                <input type="hidden" name="savedAt" value={savedAt} />
                <Button variant="quiet">Discard draft</Button>
              </Form>
            )}
            <ButtonLink variant="quiet" to={`/sops/${slug}/agreement`}>{`Send to ${name} to agree`}</ButtonLink>
            {savedAt && <ButtonLink to={`/sops/${slug}/publish`}>Publish…</ButtonLink>}
          </>
        }
      />
      <TeamViews current={slug} under="/edit" />
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <SopEditor
          key={slug}
          {...{ sheet, savedAt: String(values.savedAt ?? savedAt), calendars, currency: settings.currency }}
          {...{ form: typing.form, onChange: typing.onChange, state: typing.state }}
        />
        <div
          className="grid min-w-0 gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
          role="group"
          aria-label="Preview, replay and versions"
          tabIndex={0}
        >
          <Panel title={`The page ${name} reads`} end="as you type" flush>
            <Paper
              title={shown.title}
              meta={meta}
              sections={diffPages(sopSections(inForce.settings), sopSections(shown))}
            />
          </Panel>
          {replay && <ReplayPanel slug={slug} version={version} replay={replay} />}
          <VersionsPanel slug={slug} versions={versions} />
        </div>
      </div>
    </>
  );
}
