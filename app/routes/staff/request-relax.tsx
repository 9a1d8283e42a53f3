import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { listMatches } from '~/domain/requests/matches.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { relaxRequest } from '~/domain/requests/relax-request.server';
import { RelaxForm, ruleValue } from '~/domain/requests/relaxing';
import { requestNumber } from '~/domain/requests/schema';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { RelaxPanel } from '~/ui/requests/relax-panel';

export const meta: MetaFunction = () => [{ title: 'Relax a rule' }];

const refusals = {
  gone: 'There is no such request.',
  closed: 'It is closed, so there is nothing to relax.',
  already: 'This is relaxed already.',
  'no-shorter': 'Their rest is no longer than that.',
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.run'));
  const now = new Date();
  const request = await findRequestPage(db(), { number: requestNumber(args.params.number), viewer, now });
  if (!request) throw notFound();
  const { offers, relaxed } = await listMatches(db(), request.id, now);
  return { number: request.number, title: request.title, offers, relaxed };
}

/** Relaxes one rule for one request, with a reason. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, RelaxForm);
  if (!form.ok) return invalid(form.reason);
  const result = await relaxRequest(db(), { number, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast(`/requests/${number}`, `${result.value.text}, for this request.`);
  const typed = { ...form.value, rule: ruleValue(form.value.rule) };
  return invalid(fault(refusals[result.reason], typed, 'rule'), 409);
}

export default function Relax() {
  const { number, title, offers, relaxed } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title={`Relax a rule: ${title}`}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${number}`, label: `R-${number}` },
        ]}
        here="Relax"
      />
      <div className="grid max-w-[60rem] gap-4">
        <ErrorSummary errors={wrong?.errors ?? {}} />
        <RelaxPanel number={number} offers={offers} relaxed={relaxed} fault={wrong} />
        <Link to={`/requests/${number}`}>Back to the request</Link>
      </div>
    </>
  );
}
