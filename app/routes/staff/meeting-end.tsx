import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { endMeeting } from '~/domain/meetings/end-meeting.server';
import { guardMeetingAct } from '~/domain/meetings/guard-meeting.server';
import { viewOf } from '~/domain/meetings/meeting-view';
import { EndForm } from '~/domain/meetings/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction = () => [{ title: 'How a call ended' }];

const refusals = {
  gone: 'This call is no longer there.',
  ended: 'Its end is noted already.',
  'not-begun': 'It has not begun yet. Until then it can be moved or called off.',
};

export async function loader(args: LoaderFunctionArgs) {
  const { meeting: row, reader } = await guardMeetingAct(args);
  const meeting = viewOf(row, reader, new Date());
  if (meeting.status !== 'SCHEDULED') throw redirect(`/meetings/${meeting.id}`);
  return { meeting };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting, actor } = await guardMeetingAct(args);
  const form = await readForm(args.request, EndForm);
  if (!form.ok) return invalid(form.reason);
  const result = await endMeeting(db(), { meetingId: meeting.id, end: form.value }, actor, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], form.value), 409);
  const said = form.value.how === 'held' ? 'Noted. Both are asked how it was.' : 'Noted, and both are told.';
  return redirectWithToast(`/meetings/${meeting.id}`, said);
}

export default function End() {
  const { meeting } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title={`How did it end? ${meeting.title}`}
        crumbs={[{ to: `/meetings/${meeting.id}`, label: 'Call' }]}
        here="How it ended"
        sub={meeting.when}
      />
      <div className="max-w-[46rem]">
        <Panel title="What happened">
          <Form method="post" className="grid gap-5">
            <ErrorSummary errors={fault?.errors} />
            <RadioCards
              name="how"
              legend="Did it take place?"
              error={fault?.errors.how}
              defaultValue={String(fault?.values.how ?? '')}
              choices={[
                { value: 'held', label: 'Yes', hint: 'Both are asked three questions. Then mark the request as done.' },
                {
                  value: 'no-show-guest',
                  label: 'No: the buyer did not come',
                  hint: `It costs ${meeting.helper.name} nothing.`,
                },
                {
                  value: 'no-show-helper',
                  label: `No: ${meeting.helper.name} did not come`,
                  hint: 'It lowers nothing. The request goes back to matching.',
                },
              ]}
            />
            <Textarea
              name="reason"
              label="Why not"
              hint="Only where it did not take place. Both read it."
              rows={2}
              error={fault?.errors.reason}
              defaultValue={String(fault?.values.reason ?? '')}
            />
            <Checkbox
              name="again"
              label={`The buyer did not come, and would like to try again: ask ${meeting.helper.name} for other times`}
              defaultChecked={fault?.values.again === 'on'}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button>Note it</Button>
              <Link to={`/meetings/${meeting.id}`}>Not yet</Link>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
