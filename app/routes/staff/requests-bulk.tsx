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
import { Dot } from '~/ui/dot';
import { ErrorSummary } from '~/ui/error-summary';
import { plural } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';
import { Cell, Row, Table } from '~/ui/table';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction = () => [{ title: 'Several requests' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const { do: verb, n } = readSearch(args.request, BulkQuery);
  const [picked, managers, assets] = await Promise.all([
    listPicked(db(), n),
    listManagers(db()),
    verb === 'offer' ? listAssetOptions(db(), new Date()) : [],
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
  const said = `${plural(done.length, 'request')}: ${past[form.value.do]}.`;
  if (!failed.length) return redirectWithToast('/requests', said);
  return data({ fault: undefined, said, failed }, { status: 409 });
}

const words: Record<BulkVerb, string> = {
  next: 'Ask the next for',
  offer: 'Offer an asset to',
  assign: 'Assign',
  close: 'Close',
};
const past: Record<BulkVerb, string> = {
  next: 'the next one is asked',
  offer: 'the asset is offered',
  assign: 'assigned',
  close: 'closed with your reason',
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
      <PageHead title={title} crumbs={[{ to: '/requests', label: 'Requests' }]} here={words[verb].replace(/ (to|for)$/, '')} />
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
            <Panel title="Which" count={picked.length} flush>
              <Table
                caption="The picked requests"
                columns={[
                  { id: 'request', label: 'Request' },
                  { id: 'status', label: 'Status' },
                  { id: 'assignee', label: 'Assignee' },
                ]}
              >
                {picked.map(({ number, title: name, line, assignee }) => (
                  <Row key={number}>
                    <Cell head>
                      <Link to={`/requests/${number}`}>{name}</Link>
                      <small className="num">R-{number}</small>
                    </Cell>
                    <Cell>
                      <Dot tone={line.tone}>{line.label}</Dot>
                    </Cell>
                    <Cell>{assignee ?? 'Unassigned'}</Cell>
                  </Row>
                ))}
              </Table>
            </Panel>
          </>
        )}
      </div>
    </>
  );
}

function Act() {
  const { verb, picked } = useLoaderData<typeof loader>();
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
        <Questions />
        <div>
          <Button variant={verb === 'close' ? 'danger' : 'primary'}>
            {words[verb]} {plural(picked.length, 'request')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** What each verb needs to know. */
function Questions() {
  const { verb, assets, managers, me } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const typed = (name: string) => {
    const value = fault?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (verb === 'next') {
    return (
      <p>
        The next in order gets their ask now. Whoever was asked before them may still say yes; the first yes counts, and
        the other is thanked and not charged.
      </p>
    );
  }
  if (verb === 'assign') {
    const error = fault?.errors.assigneeId;
    return <Select name="assigneeId" label="Manager" options={managers} defaultValue={me} error={error} />;
  }
  const isOffer = verb === 'offer';
  return (
    <>
      {isOffer && (
        <Select
          name="assetId"
          label="Asset"
          options={assets}
          empty="Choose"
          defaultValue={typed('assetId')}
          error={fault?.errors.assetId}
        />
      )}
      <Textarea
        name={isOffer ? 'words' : 'reason'}
        label={isOffer ? 'A word with it' : 'Reason'}
        hint={
          isOffer
            ? 'Each requester reads it in a letter, with the link. It is a first answer; the request stays open.'
            : 'Each requester reads it in their letter and on the page.'
        }
        optional={isOffer}
        required={!isOffer}
        maxLength={500}
        defaultValue={typed(isOffer ? 'words' : 'reason')}
        error={fault?.errors[isOffer ? 'words' : 'reason']}
      />
    </>
  );
}
