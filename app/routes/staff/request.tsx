import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { listManagers } from '~/domain/requests/managers.server';
import { listMatches } from '~/domain/requests/matches.server';
import { findConversation } from '~/domain/requests/messages.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { askable } from '~/domain/requests/request-status';
import { requestNumber } from '~/domain/requests/schema';
import { tierWords } from '~/domain/requests/sop';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { ConversationPanel } from '~/ui/requests/conversation';
import { AskedPanel, HelperPanel, NeedPanel } from '~/ui/requests/need-panels';
import { Matches } from '~/ui/requests/matches';
import { Clocks, Deal, Log, Offers, WhyItPassed } from '~/ui/requests/side-panels';
import { Select } from '~/ui/select';
import { Steps } from '~/ui/steps';
import { Tier } from '~/ui/tier';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `R-${data.request.number} ${data.request.title}` : 'Request' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const now = new Date();
  const request = await findRequestPage(db(), { number: requestNumber(args.params.number), viewer, now });
  if (!request) throw notFound();
  const isAskable = viewer.seesAll && request.tier > 1 && askable.some((status) => status === request.status);
  const [matches, managers, conversation] = await Promise.all([
    isAskable ? listMatches(db(), request.id, now) : null,
    viewer.seesAll ? listManagers(db()) : [],
    findConversation(db(), request.id, viewer),
  ]);
  return { request, matches, managers, conversation, seesAll: viewer.seesAll, personId: viewer.personId };
}

export default function RequestPage() {
  const { request, matches, conversation, seesAll } = useLoaderData<typeof loader>();
  const isOpen = request.status !== 'CLOSED';
  return (
    <>
      <PageHead
        title={request.title}
        crumbs={[{ to: '/requests', label: 'Requests' }]}
        here={`R-${request.number}`}
        sub={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Dot tone={request.line.tone} open={request.line.isUntouched}>
              {request.line.label}
            </Dot>
            <Tier tier={request.tier} label={tierWords[request.tier]} />
            <span>needed by {request.neededBy}</span>
            {isOpen && <span>{request.assignee ? `${request.assignee.name} looks after it` : 'unassigned'}</span>}
          </span>
        }
        actions={<Actions />}
      />
      <div className="grid gap-4">
        <Panel title="Progress" flush>
          <div className="panel-body">
            <Steps {...request.progress} />
          </div>
        </Panel>
        {conversation.waitsFor && (
          <Banner
            tone={conversation.isRequester ? 'warn' : 'info'}
            title="The clocks stand still."
            action={<a href="#messages">To the messages</a>}
          >
            {conversation.waitsFor}
          </Banner>
        )}
        {request.closedReason && (
          <Banner tone="info" title={`${request.line.label}.`}>
            {request.closedReason}
          </Banner>
        )}
        <div className="two-columns">
          <div className="grid gap-4">
            {request.helper && (
              <HelperPanel helper={request.helper} requester={request.requester.name} isOwn={request.isOwn} />
            )}
            <NeedPanel request={request} />
            {request.asks.length > 0 && <AskedPanel asks={request.asks} />}
            {matches && <Matches matches={matches} number={request.number} />}
          </div>
          <div className="grid gap-4">
            {seesAll && isOpen && <Assign />}
            {request.deal && <Deal deal={request.deal} industry={request.industry} />}
            <WhyItPassed request={request} />
            <Offers request={request} />
            <Clocks request={request} />
            <ConversationPanel conversation={conversation} />
            <Log events={request.events} />
          </div>
        </div>
      </div>
    </>
  );
}

function Actions() {
  const { request, matches, seesAll } = useLoaderData<typeof loader>();
  const [first] = matches?.canBeAsked ?? [];
  const page = `/requests/${request.number}`;
  if (request.status === 'CLOSED') return null;
  const mayEnd = seesAll || (request.isOwn && request.status !== 'ACCEPTED');
  return (
    <>
      {mayEnd && (
        <ButtonLink variant="quiet" to={`${page}/close`}>
          {seesAll ? 'Answer or close' : 'Withdraw'}
        </ButtonLink>
      )}
      {first && (
        <ButtonLink to={`${page}/asks?advocate=${first.advocateId}`}>Ask {first.name.split(' ')[0]} first</ButtonLink>
      )}
      {request.status === 'ACCEPTED' && <ButtonLink to={`${page}/complete`}>Mark as done</ButtonLink>}
    </>
  );
}

function Assign() {
  const { request, managers, personId } = useLoaderData<typeof loader>();
  return (
    <Panel title="Who looks after it">
      <Form method="post" action={`/requests/${request.number}/assign`} className="grid gap-2">
        <Select
          name="assigneeId"
          label="Manager"
          hideLabel
          options={managers.map(({ id, name }) => ({ value: id, label: id === personId ? `${name} (you)` : name }))}
          defaultValue={request.assignee?.id ?? personId}
          key={request.assignee?.id}
        />
        <div>
          <Button variant="quiet" size="small">
            {request.assignee ? 'Hand over' : 'Take it'}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
