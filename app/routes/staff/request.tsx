import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { listMeetingsOf } from '~/domain/meetings/queries.server';
import { findSuggestions } from '~/domain/meetings/staff.server';
import { findAsking, isAskable, mayChoose } from '~/domain/requests/asking.server';
import { listManagers } from '~/domain/requests/managers.server';
import { listMatches } from '~/domain/requests/matches.server';
import { findConversation } from '~/domain/requests/messages.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { findRound } from '~/domain/requests/running-round.server';
import { requestNumber } from '~/domain/requests/schema';
import { tierWords } from '~/domain/requests/sop';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { Banner } from '~/ui/banner';
import { Dot } from '~/ui/dot';
import { MeetingsPanel } from '~/ui/meetings/meetings-panel';
import { ProductAdvocatePanel } from '~/ui/meetings/product-advocate-panel';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { AssignPanel } from '~/ui/requests/assign-panel';
import { ConversationPanel } from '~/ui/requests/conversation';
import { AskingForm } from '~/ui/requests/asking-panel';
import { OfferQuestions, Offers } from '~/ui/requests/offers-panels';
import { AskedPanel, HelpersPanel, NeedPanel } from '~/ui/requests/need-panels';
import { Matches } from '~/ui/requests/matches';
import { RelaxPanel } from '~/ui/requests/relax-panel';
import { RequestActions } from '~/ui/requests/request-actions';
import { RoundPanel } from '~/ui/requests/round-panel';
import { Clocks, Deal, Followers, Log, WhyItPassed } from '~/ui/requests/side-panels';
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
  const { number } = request;
  const { seesAll, personId } = viewer;
  const mayAsk = (await isAskable(db(), number)) && (await mayChoose(db(), { number, viewer }));
  const suggestions = seesAll ? await findSuggestions(db(), request.id, now) : null;
  const [matches, round, managers, conversation, meetings] = await Promise.all([
    mayAsk && seesAll && !suggestions ? listMatches(db(), request.id, now) : null,
    seesAll ? findRound(db(), request.id, viewer.timeZone) : null,
    seesAll ? listManagers(db()) : [],
    findConversation(db(), request.id, viewer),
    request.reader === 'follower'
      ? []
      : listMeetingsOf(db(), { requestId: request.id, timeZone: viewer.timeZone }, now),
  ]);
  const asking = matches && (await findAsking(db(), { number, matches, viewer }, now));
  return { request, matches, asking, round, mayAsk, managers, conversation, meetings, suggestions, seesAll, personId };
}

export default function RequestPage() {
  const { request, matches, asking, mayAsk, round, managers, conversation, meetings, suggestions, seesAll, personId } =
    useLoaderData<typeof loader>();
  const isOpen = request.status !== 'CLOSED';
  const elsewhere = request.asks.filter(
    (ask) => !round?.places.some(({ advocateId }) => advocateId === ask.advocateId),
  );
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
        actions={<RequestActions {...{ request, asking, mayAsk, seesAll }} />}
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
            action={
              meetings.some(({ status }) => status === 'CHOOSING') ? (
                <a href="#calls">To the call</a>
              ) : request.offers.some(({ isWaiting }) => isWaiting) ? (
                <a href="#offers">To the asset</a>
              ) : (
                <a href="#messages">To the messages</a>
              )
            }
          >
            {conversation.waitsFor}
          </Banner>
        )}
        {(request.closedReason ?? request.closedAsset) && (
          <Banner tone="info" title={`${request.line.label}.`}>
            {request.closedReason}{' '}
            {request.closedAsset && <Link to={`/assets/${request.closedAsset.id}`}>{request.closedAsset.title}</Link>}
          </Banner>
        )}
        <div className="two-columns">
          <div className="grid gap-4">
            {request.isOwn && <OfferQuestions request={request} />}
            <HelpersPanel request={request} meetings={meetings} />
            <MeetingsPanel meetings={meetings} number={seesAll ? null : request.number} />
            <NeedPanel request={request} />
            {elsewhere.length > 0 && <AskedPanel asks={elsewhere} />}
            {round && <RoundPanel round={round} number={request.number} />}
            {suggestions && <ProductAdvocatePanel suggestions={suggestions} number={request.number} />}
            {matches && (
              <Matches matches={matches} number={request.number}>
                {asking && asking.choices.length > 0 && <AskingForm asking={asking} />}
              </Matches>
            )}
            {matches && <RelaxPanel {...matches} number={request.number} />}
          </div>
          <div className="grid gap-4">
            {seesAll && isOpen && <AssignPanel request={request} managers={managers} personId={personId} />}
            {request.deal && <Deal deal={request.deal} industry={request.industry} />}
            <WhyItPassed request={request} />
            <Offers request={request} mayOffer={seesAll && isOpen} />
            <Followers followers={request.followers} />
            <Clocks request={request} />
            <ConversationPanel conversation={conversation} />
            <Log events={request.events} />
          </div>
        </div>
      </div>
    </>
  );
}
