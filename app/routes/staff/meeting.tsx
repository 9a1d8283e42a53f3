import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { letterParagraphs } from '~/domain/cohorts/letter-words';
import { answerMeeting } from '~/domain/meetings/answer-meeting.server';
import { guardMeeting, guardMeetingAct } from '~/domain/meetings/guard-meeting.server';
import { listJoinable } from '~/domain/meetings/joinable.server';
import { viewOf } from '~/domain/meetings/meeting-view';
import { TimesForm } from '~/domain/meetings/schema';
import { listSurveyAnswers } from '~/domain/meetings/survey-answers.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { Dot } from '~/ui/dot';
import { MeetingAnswers } from '~/ui/meetings/meeting-answers';
import { MeetingFacts } from '~/ui/meetings/meeting-facts';
import { BriefingPanels, PeoplePanel } from '~/ui/meetings/meeting-panels';
import { SurveyPanel } from '~/ui/meetings/survey-panel';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.meeting.title ?? 'A call' }];

export async function loader(args: LoaderFunctionArgs) {
  const { meeting: row, reader, isManager, mayAct } = await guardMeeting(args);
  const now = new Date();
  const read = (text: string) => (text ? letterParagraphs(text, { firstName: '', account: null }) : []);
  const joinable = isManager ? await listJoinable(db(), row) : [];
  const surveys = isManager ? await listSurveyAnswers(db(), row.id) : [];
  return {
    meeting: viewOf(row, reader, now),
    briefings: { helper: read(row.briefingHelper), guest: read(row.briefingGuest) },
    isManager,
    mayAct,
    joinable,
    surveys,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting, reader, actor } = await guardMeetingAct(args);
  const form = await readForm(args.request, TimesForm);
  if (!form.ok) return invalid(form.reason);
  const now = new Date();
  const said = await answerMeeting(db(), { meetingId: meeting.id, reader, answer: form.value, by: actor, now });
  if (said.ok) return redirectWithToast(`/meetings/${meeting.id}`, said.value);
  return invalid(fault(said.reason.message, form.value, said.reason.field), said.reason.isOver ? 409 : 400);
}

export default function MeetingPage() {
  const { meeting, briefings, isManager, mayAct, joinable, surveys } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const page = `/meetings/${meeting.id}`;
  const isSet = meeting.status === 'SCHEDULED';
  return (
    <>
      <PageHead
        title={meeting.title}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${meeting.request.number}`, label: `R-${meeting.request.number}` },
        ]}
        here="Call"
        sub={<Dot tone={meeting.line.tone}>{meeting.line.label}</Dot>}
        actions={
          <>
            {isSet && mayAct && (
              <ButtonLink variant="quiet" to={`${page}/prepare`}>
                Link and briefing
              </ButtonLink>
            )}
            {isSet && mayAct && meeting.hasBegun && <ButtonLink to={`${page}/end`}>Say how it ended</ButtonLink>}
            {meeting.status === 'HELD' && mayAct && (
              <ButtonLink to={`/requests/${meeting.request.number}/complete`}>Mark as done</ButtonLink>
            )}
          </>
        }
      />
      <div className="two-columns">
        <div className="grid gap-4">
          {fault?.errors.form && !meeting.isOpen && <Banner tone="info">{fault.errors.form[0]}</Banner>}
          <Panel title="When and where">
            <MeetingFacts meeting={meeting} invitation={`${page}/invitation.ics`} />
          </Panel>
          {meeting.isOpen && mayAct && <MeetingAnswers meeting={meeting} page={page} fault={fault} />}
          <BriefingPanels meeting={meeting} briefings={briefings} showsBoth={isManager || meeting.side === 'GUEST'} />
        </div>
        <div className="grid gap-4">
          <PeoplePanel meeting={meeting} />
          {surveys.length > 0 && <SurveyPanel surveys={surveys} />}
          {joinable.length > 0 && <Join joinable={joinable} page={page} />}
        </div>
      </div>
    </>
  );
}

type JoinProps = { joinable: { value: string; label: string }[]; page: string };

/** Several prospects in one call: one helper's time serves them all. */
function Join({ joinable, page }: JoinProps) {
  return (
    <Panel title="Others in the same call">
      <Form method="post" action={`${page}/guests`} className="grid gap-2">
        <Select
          name="requestId"
          label="Another open request"
          hint="Its requester gets the invitation, and its deal the credit."
          options={joinable}
        />
        <div>
          <Button variant="quiet" size="small">
            Add it to this call
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
