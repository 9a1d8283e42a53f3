import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { listDealOptions } from '~/domain/requests/deals.server';
import { look } from '~/domain/requests/look.server';
import { NewRequestQuery, SubmissionForm } from '~/domain/requests/schema';
import { tierWords } from '~/domain/requests/sop';
import { listSops } from '~/domain/requests/sops.server';
import { submitRequest } from '~/domain/requests/submit-request.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import { viewerOf } from '~/domain/requests/viewer';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { readForm, readSearch } from '~/platform/http.server';
import { newId } from '~/platform/id';
import { dayIn } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { formatMinutes } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { DealSearch } from '~/ui/requests/deal-search';
import { OffersFirst } from '~/ui/requests/offers-first';
import { RequestFields } from '~/ui/requests/request-fields';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'New request' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const search = readSearch(args.request, NewRequestQuery);
  const [sops, settings, deals] = await Promise.all([
    listSops(db()),
    getSettings(db()),
    listDealOptions(db(), { viewer: viewerOf(person), q: search.deal, keepId: search.dealId }),
  ]);
  const open = sops.filter(({ team }) => person.role !== 'REQUESTER' || team === person.team);
  const today = dayIn(settings.timeZone, new Date());
  return { sops: open, deals, search, today, submissionKey: newId('key') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const form = await readForm(args.request, SubmissionForm);
  if (!form.ok) return data({ ...form.reason, looked: null }, { status: 400 });
  const { intent, seen, enough, assetsNote, ...request } = form.value;
  const now = new Date();
  if (intent === 'look' && !enough) return looked(await look(db(), request, now), form.value, {});
  const submission = { form: request, seenAssetIds: seen.split(','), enoughAssetId: enough || null, assetsNote };
  const result = await submitRequest(db(), submission, person, now);
  if (!result.ok) {
    const errors = result.reason.code === 'answers' ? result.reason.errors : {};
    return looked(await look(db(), request, now), form.value, errors);
  }
  const { number, isDeflected } = result.value;
  const said = isDeflected ? 'Good. It counts as answered.' : `R-${number} is submitted. You see every step here.`;
  return redirectWithToast(`/requests/${number}`, said);
}

type LookedAt = Awaited<ReturnType<typeof look>>;

function looked(found: LookedAt, values: Record<string, string | string[]>, errors: Record<string, string[]>) {
  const all = { ...errors, ...(found.ok ? {} : found.reason) };
  const status = Object.keys(all).length ? 400 : 200;
  return data({ errors: all, values, looked: found.ok ? found.value : null }, { status });
}

export default function NewRequest() {
  const { sops, search, deals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sop = sops.find(({ team }) => team === (answer?.values.team ?? search.team)) ?? sops[0];
  if (!sop) {
    return (
      <EmptyState title="Your team has no SOP yet">
        Ask your advocacy manager to publish one: it says what you can ask for, and how quickly.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHead
        title="New request"
        crumbs={[{ to: '/requests', label: 'Requests' }]}
        here="New"
        sub={
          <>
            {teamNames[sop.team]}. What happens and how quickly is in the{' '}
            <Link to={`/sops/${teamSlug(sop.team)}`}>SOP of your team</Link>.
          </>
        }
      />
      {sops.length > 1 && (
        <Views
          label="Team"
          views={sops.map(({ team }) => ({ to: `?team=${team}`, label: teamNames[team], current: team === sop.team }))}
        />
      )}
      <div className="two-columns mt-4">
        <RequestForm key={sop.team} sop={sop} />
        <DealSearch team={search.team} q={search.deal} found={deals.length} />
      </div>
    </>
  );
}

function RequestForm({ sop }: { sop: ReturnType<typeof useLoaderData<typeof loader>>['sops'][number] }) {
  const { deals, search, today, submissionKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors = {}, values = startOf(search), looked: offer = null } = answer ?? {};
  const customers = sop.settings.kinds.filter(({ helper }) => helper === 'ADVOCATE');
  const kinds = customers.map(({ activity, label, tier, minutes }) => ({
    activity,
    label,
    hint: `Tier ${tier}, ${tierWords[tier]}. ${tier === 1 ? 'Nobody is asked.' : `${formatMinutes(minutes)} of an advocate’s time.`}`,
  }));
  const fields = (
    <RequestFields {...{ team: sop.team, kinds, deals, today, values, errors, questions: sop.settings.questions }} />
  );
  return (
    <Form method="post" noValidate className="grid gap-4" preventScrollReset={false}>
      {/* Enter in a field looks again; it never submits and never says that an asset was enough. */}
      <button className="sr-only" name="intent" value="look" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="submissionKey" value={String(values.submissionKey ?? submissionKey)} />
      <ErrorSummary errors={errors} />
      {offer && <OffersFirst looked={offer} assetsNote={String(values.assetsNote ?? '')} error={errors.assetsNote} />}
      {offer && <input type="hidden" name="seen" value={offer.assets.map(({ id }) => id).join(',')} />}
      <Panel title={offer ? 'Your request' : 'What do they need to know?'}>
        {fields}
        <div className="mt-5">
          <Button name="intent" value="look" variant={offer ? 'quiet' : 'primary'}>
            {offer ? 'Look again' : 'Look for answers first'}
          </Button>
        </div>
      </Panel>
    </Form>
  );
}

/** What the address says of the request: its deal, and what a moment suggested. */
const startOf = ({ dealId, activity }: NewRequestQuery): Record<string, string | string[]> => ({
  dealId,
  ...(activity && { activity }),
});
