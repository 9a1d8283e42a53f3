import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { searchDeals } from '~/domain/requests/deals.server';
import { PostedForm } from '~/domain/requests/draft';
import { lookAtDraft, openForm } from '~/domain/requests/intake.server';
import { NewRequestQuery } from '~/domain/requests/schema';
import { listSops } from '~/domain/requests/sops.server';
import { submitForm } from '~/domain/requests/submit-form.server';
import type { SubmitRefusal } from '~/domain/requests/submit-request.server';
import { teamNames, teamSlug } from '~/domain/requests/teams';
import { viewerOf } from '~/domain/requests/viewer';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { readForm, readSearch } from '~/platform/http.server';
import { dayIn } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { EmptyState } from '~/ui/empty-state';
import { PageHead } from '~/ui/page-head';
import { NewRequestForm } from '~/ui/requests/new-request-form';
import { NewRequestSide } from '~/ui/requests/new-request-side';
import { Views } from '~/ui/views';

export const meta: MetaFunction = () => [{ title: 'New request' }];

/** What was refused is on the page from its draft, so the page is read again after a refusal too. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const now = new Date();
  const query = readSearch(args.request, NewRequestQuery);
  const [all, settings, opened] = await Promise.all([
    listSops(db()),
    getSettings(db()),
    openForm(db(), person.personId, query),
  ]);
  const sops = all.filter(({ team }) => person.role !== 'REQUESTER' || team === person.team);
  const first = sops.find(({ team }) => team === opened.form.team) ?? sops[0];
  const sop = query.team ? first : sopAsking(sops, query.activity, first);
  if (!sop) return null;
  const values = { ...opened.form, team: sop.team };
  const { personId } = person;
  const [deals, looked] = await Promise.all([
    searchDeals(db(), { viewer: viewerOf(person), q: values.dealQuery, chosenId: values.dealId }),
    lookAtDraft(db(), { draft: values, sop: sop.settings, personId, now }),
  ]);
  const today = dayIn(settings.timeZone, now);
  return { teams: sops.map(({ team }) => team), sop, values, deals, looked, today, isKept: opened.keptAt !== null };
}

type Sop = Awaited<ReturnType<typeof listSops>>[number];

/** A link that names only an activity, as a moment's does, means somebody's time: of a team that may ask for it. */
function sopAsking(sops: Sop[], activity: NewRequestQuery['activity'], first: Sop | undefined) {
  const asks = ({ settings }: Sop) => settings.kinds.some((kind) => kind.activity === activity && kind.tier > 1);
  return !activity || !first || asks(first) ? first : (sops.find(asks) ?? first);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const posted = await readForm(args.request, PostedForm);
  if (!posted.ok) return data({ errors: posted.reason.errors }, { status: 400 });
  const result = await submitForm(db(), posted.value, person, new Date());
  if (!result.ok) return data({ errors: errorsOf(result.reason) }, { status: 400 });
  const { number, isDeflected } = result.value;
  const said = isDeflected ? 'Good. It counts as answered.' : `R-${number} is submitted. You see every step here.`;
  return redirectWithToast(`/requests/${number}`, said);
}

function errorsOf(refusal: SubmitRefusal): Record<string, string[]> {
  switch (refusal.code) {
    case 'answers':
      return refusal.errors;
    case 'look-first':
      return { seen: ['What the library has changed while you wrote. Look at these first, then submit again'] };
    case 'open-first':
      return { seen: ['Open at least one of these before a live person is asked'] };
    case 'gate':
      return { activity: ['This deal is not far enough for it yet. Below it says why, and what you can have now'] };
  }
}

export default function NewRequest() {
  const found = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? {};
  if (!found) {
    return (
      <EmptyState title="Your team has no SOP yet">
        Ask your advocacy manager to publish one: it says what you can ask for, and how quickly.
      </EmptyState>
    );
  }
  const { teams, sop } = found;
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
      {teams.length > 1 && (
        <Views
          label="Team"
          views={teams.map((team) => ({ to: `?team=${team}`, label: teamNames[team], current: team === sop.team }))}
        />
      )}
      <div className="two-columns mt-4">
        <NewRequestForm key={`${sop.team} ${found.values.submissionKey}`} {...found} errors={errors} />
        <NewRequestSide looked={found.looked} isKept={found.isKept} />
      </div>
      <Form method="post" action="/requests/draft" id="discard">
        <input type="hidden" name="intent" value="discard" />
      </Form>
    </>
  );
}
