import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { listAssetOptions } from '~/domain/assets/asset.server';
import { bulkRequests } from '~/domain/requests/bulk-requests.server';
import { listManagers } from '~/domain/requests/managers.server';
import { listPicked } from '~/domain/requests/picked.server';
import { BulkForm, BulkQuery, type BulkVerb } from '~/domain/requests/queue-schema';
import { db } from '~/platform/db.server';
import { invalid, readForm, readSearch } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { BulkQuestions } from '~/ui/requests/bulk-questions';
import { PickedPanel } from '~/ui/requests/picked-panel';

export const meta: MetaFunction = () => [{ title: 'Several requests' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const { do: verb, n } = readSearch(args.request, BulkQuery);
  const [picked, managers, assets] = await Promise.all([
    listPicked(db(), n),
    listManagers(db()),
    verb === 'offer' ? listAssetOptions(db(), new Date(), { notOfferedTo: n.length === 1 ? n[0] : undefined }) : [],
  ]);
  if (!picked.length) throw redirect('/requests');
  const options = managers.map(({ id, name }) => ({ value: id, label: name }));
  return { verb, picked, assets, managers: options, me: person.personId };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const form = await readForm(args.request, BulkForm);
  if (!form.ok) return invalid(form.reason);
  const { done, failed } = await bulkRequests(db(), form.value, person, new Date());
  const said = past[form.value.do](done.length);
  if (!failed.length) return redirectWithToast(done.length === 1 ? `/requests/${done[0]}` : '/requests', said);
  return data({ fault: undefined, said, failed }, { status: 409 });
}

const words: Record<BulkVerb, string> = {
  next: 'Ask the next for',
  offer: 'Offer an asset to',
  assign: 'Assign',
  close: 'Close',
};
const isAre = (count: number) => `${plural(count, 'request')} ${count === 1 ? 'is' : 'are'}`;
const past: Record<BulkVerb, (count: number) => string> = {
  next: (count) => `The next one is asked for ${plural(count, 'request')}.`,
  offer: (count) => `The asset is offered for ${plural(count, 'request')}.`,
  assign: (count) => `${isAre(count)} assigned.`,
  close: (count) => `${isAre(count)} closed with your reason.`,
};
const heads: Record<BulkVerb, string> = {
  next: 'Without waiting longer',
  offer: 'Which asset',
  assign: 'To whom',
  close: 'Why',
};

export default function Bulk() {
  const { verb, picked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = `${words[verb]} ${plural(picked.length, 'request')}`;
  const partly = answer && 'said' in answer ? answer : null;
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ to: '/requests', label: 'Requests' }]}
        here={words[verb].replace(/ (to|for)$/, '')}
      />
      <div className="grid max-w-[46rem] gap-4">
        {partly && (
          <Banner tone="warn" title={partly.said} action={<Link to="/requests">To the queue</Link>}>
            {plural(partly.failed.length, 'request')} stayed as before:
            <ul>
              {partly.failed.map(({ number, why }) => (
                <li key={number}>
                  <Link to={`/requests/${number}`}>R-{number}</Link>: {why}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {!partly && (
          <>
            <Act />
            <PickedPanel picked={picked} />
          </>
        )}
      </div>
    </>
  );
}

function Act() {
  const { verb, picked, assets, managers, me } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const agreed = picked.filter(({ isAgreed }) => isAgreed).length;
  return (
    <Panel title={heads[verb]}>
      <Form method="post" className="grid gap-4">
        <ErrorSummary errors={fault?.errors} />
        <input type="hidden" name="do" value={verb} />
        {picked.map(({ number }) => (
          <input key={number} type="hidden" name="n[]" value={number} />
        ))}
        {verb === 'close' && agreed > 0 && (
          <Banner tone="warn" title={`In ${agreed} of them somebody has said yes.`}>
            Write to them yourself before you close it; Flywheel does not.
          </Banner>
        )}
        <BulkQuestions {...{ verb, assets, managers, me, fault }} />
        <div>
          <Button variant={verb === 'close' ? 'danger' : 'primary'}>
            {words[verb]} {plural(picked.length, 'request')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
