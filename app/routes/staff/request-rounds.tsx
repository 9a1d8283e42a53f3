import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { forbidden, guard, notFound } from '~/domain/access/guard.server';
import { findAsking, mayChoose } from '~/domain/requests/asking.server';
import { RoundForm } from '~/domain/requests/asking-schema';
import { listMatches } from '~/domain/requests/matches.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { planRound } from '~/domain/requests/plan-round.server';
import { roundRefusalSaid, turnsSaid } from '~/domain/requests/round-words';
import { requestNumber } from '~/domain/requests/schema';
import { startRound } from '~/domain/requests/start-round.server';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { EmptyState } from '~/ui/empty-state';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { AskingForm } from '~/ui/requests/asking-panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ask for R-${data.request.number}` : 'Ask' },
];

/** The same form as on the request's page, by itself: where it is corrected, and where requesters choose for themselves. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const number = requestNumber(args.params.number);
  const now = new Date();
  const request = await findRequestPage(db(), { number, viewer, now });
  if (!request) throw notFound();
  if (!(await mayChoose(db(), { number, viewer }))) throw forbidden('A manager chooses whom to ask for this request.');
  const matches = await listMatches(db(), request.id, now);
  return {
    request: { number, title: request.title, neededBy: request.neededBy },
    asking: await findAsking(db(), { number, matches, viewer }, now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const viewer = viewerOf(person);
  const number = requestNumber(args.params.number);
  if (!(await mayChoose(db(), { number, viewer }))) throw forbidden('A manager chooses whom to ask for this request.');
  const form = await readForm(args.request, RoundForm);
  if (!form.ok) return invalid(form.reason);
  const by = { personId: person.personId, name: person.name, runs: viewer.seesAll };
  const result = await startRound(db(), await planRound(db(), number, form.value), by, new Date());
  // Before a yes only managers read names (rules G6).
  if (!result.ok) {
    const isBlocked = result.reason.code === 'nobody' && !viewer.seesAll;
    const why = isBlocked
      ? 'None of them can be asked just now. Choose somebody else.'
      : roundRefusalSaid(result.reason);
    return invalid(fault(why, form.value), 409);
  }
  const said = viewer.seesAll
    ? turnsSaid(result.value.turns)
    : 'They are asked. You learn a name as soon as they say yes.';
  return redirectWithToast(`/requests/${number}`, said);
}

export default function AskSeveral() {
  const { request, asking } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title="Who is asked"
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${request.number}`, label: `R-${request.number}` },
        ]}
        here="Ask"
        sub={`${request.title}, needed by ${request.neededBy}`}
      />
      <Panel title="How to ask" flush>
        {asking.choices.length === 0 ? (
          <EmptyState title="Nobody can be asked now">Everybody who fits is blocked, and each block ends.</EmptyState>
        ) : (
          <AskingForm asking={asking} fault={fault} />
        )}
      </Panel>
    </>
  );
}
