import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { letterParagraphs } from '~/domain/cohorts/letter-words';
import { answerMeeting } from '~/domain/meetings/answer-meeting.server';
import { guardCall } from '~/domain/meetings/guard-meeting.server';
import { viewOf } from '~/domain/meetings/meeting-view';
import { TimesForm } from '~/domain/meetings/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Briefing } from '~/ui/meetings/briefing';
import { MeetingAnswers } from '~/ui/meetings/meeting-answers';
import { MeetingFacts } from '~/ui/meetings/meeting-facts';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.meeting.title ?? 'A call' }];

/** Opening the page decides nothing, with a key or without (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const { meeting: row, reader, page, hasKey } = await guardCall(args);
  const meeting = viewOf(row, reader, new Date());
  const briefing = meeting.briefing ? letterParagraphs(meeting.briefing, { firstName: '', account: null }) : [];
  return { meeting, briefing, page: page(), invitation: page('/invitation.ics'), hasKey };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting, reader, actor, page } = await guardCall(args);
  const form = await readForm(args.request, TimesForm);
  if (!form.ok) return invalid(form.reason);
  const now = new Date();
  const said = await answerMeeting(db(), { meetingId: meeting.id, reader, answer: form.value, by: actor, now });
  if (said.ok) return redirectWithToast(page(), said.value);
  return invalid(fault(said.reason.message, form.value, said.reason.field), said.reason.isOver ? 409 : 400);
}

export default function Call() {
  const { meeting, briefing, page, invitation, hasKey } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="grid items-start gap-x-20 gap-y-10 py-10 lg:grid-cols-[minmax(0,1fr)_26.5rem] lg:py-14">
      <article className="grid gap-8">
        <header className="grid gap-3">
          <p>
            <Tag tone={meeting.line.tone === 'idle' ? undefined : meeting.line.tone}>{meeting.line.label}</Tag>
          </p>
          <h1 className="display-1">{meeting.title}</h1>
          <p className="text-md text-ink-2">{meeting.request.title}</p>
        </header>
        <MeetingFacts meeting={meeting} invitation={invitation} />
        {briefing.length > 0 && (
          <section className="grid gap-3 rounded-m bg-sunken p-6 sm:p-8">
            <h2 className="display-3">Good to know</h2>
            <Briefing paragraphs={briefing} />
          </section>
        )}
      </article>
      <aside id="answer" className="grid gap-4 lg:sticky lg:top-6">
        {fault?.errors.form && !meeting.isOpen && <Banner tone="info">{fault.errors.form[0]}</Banner>}
        {meeting.isOpen ? (
          <MeetingAnswers meeting={meeting} page={page} fault={fault} />
        ) : (
          <Card className="grid gap-2">
            <h2 className="display-3">{meeting.line.label}</h2>
            <p>
              {meeting.status === 'HELD'
                ? 'Thank you for your time. We tell you what it led to.'
                : 'You need do nothing.'}
            </p>
          </Card>
        )}
        {!hasKey && (
          <ButtonLink variant="plain" to="/asks">
            All your asks
          </ButtonLink>
        )}
      </aside>
    </div>
  );
}
