import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guardMeetingAct } from '~/domain/meetings/guard-meeting.server';
import { viewOf } from '~/domain/meetings/meeting-view';
import { prepareMeeting } from '~/domain/meetings/prepare-meeting.server';
import { PrepareForm } from '~/domain/meetings/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Link and briefing' }];

const refusals = {
  gone: 'This call is no longer there.',
  ended: 'Only a call whose time is set can be prepared.',
  briefed: 'The briefings have gone out: they can no longer be changed. The link still can.',
  unchanged: 'Nothing is different from before.',
};

export async function loader(args: LoaderFunctionArgs) {
  const { meeting: row, reader } = await guardMeetingAct(args);
  const meeting = viewOf(row, reader, new Date());
  if (meeting.status !== 'SCHEDULED') throw redirect(`/meetings/${meeting.id}`);
  const { videoLink, briefingHelper, briefingGuest } = row;
  return { meeting, initial: { videoLink: videoLink ?? '', briefingHelper, briefingGuest } };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting, actor } = await guardMeetingAct(args);
  const form = await readForm(args.request, PrepareForm);
  if (!form.ok) return invalid(form.reason);
  const result = await prepareMeeting(db(), { meetingId: meeting.id, ...form.value }, actor, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], form.value), 409);
  return redirectWithToast(`/meetings/${meeting.id}`, 'Saved. A new link is in everybody’s calendar.');
}

export default function Prepare() {
  const { meeting, initial } = useLoaderData<typeof loader>();
  const form = useCheckedForm(PrepareForm, { initial, fault: useActionData<typeof action>()?.fault });
  const until = meeting.isBriefed
    ? 'It has gone out and can no longer be changed.'
    : `Goes out ${meeting.briefingOn}. A line that begins with “- ” becomes a point of a list.`;
  return (
    <>
      <PageHead
        title={`Before the call: ${meeting.title}`}
        crumbs={[{ to: `/meetings/${meeting.id}`, label: 'Call' }]}
        here="Link and briefing"
      />
      <div className="max-w-[46rem]">
        <Panel title="What both get">
          <Form method="post" className="grid gap-5" {...form.props}>
            <ErrorSummary errors={form.errors} />
            <Input
              label="Video link"
              hint="A new one goes into both calendars at once."
              type="url"
              optional
              {...form.field('videoLink')}
            />
            <Textarea
              label={`Briefing for ${meeting.helper.name}`}
              hint={until}
              rows={14}
              readOnly={meeting.isBriefed}
              {...form.field('briefingHelper')}
            />
            <Textarea
              label="Briefing for the buyer"
              hint={until}
              rows={14}
              readOnly={meeting.isBriefed}
              {...form.field('briefingGuest')}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button>Save</Button>
              <Link to={`/meetings/${meeting.id}`}>Leave it as it is</Link>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
