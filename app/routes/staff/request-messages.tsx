import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findConversation } from '~/domain/requests/messages.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { MessageForm } from '~/domain/requests/queue-schema';
import { requestNumber } from '~/domain/requests/schema';
import { viewerOf } from '~/domain/requests/viewer';
import { writeMessage } from '~/domain/requests/write-message.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { ConversationPanel } from '~/ui/requests/conversation';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Messages about R-${data.conversation.number}` : 'Messages' },
];

const closed = 'It is closed by now, so nobody would read this. Submit a new request if you still need help.';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const request = await findRequestPage(db(), { number: requestNumber(args.params.number), viewer, now: new Date() });
  if (!request) throw notFound();
  return { title: request.title, conversation: await findConversation(db(), request.id, viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, MessageForm);
  if (!form.ok) return invalid(form.reason);
  const message = { number, body: form.value.body, isQuestion: form.value.isQuestion === 'yes' };
  const { seesAll } = viewerOf(person);
  const result = await writeMessage(db(), message, { ...person, seesAll }, new Date());
  if (!result.ok && result.reason === 'gone') throw notFound();
  if (!result.ok) return invalid(fault(closed, form.value), 409);
  return redirectWithToast(`/requests/${number}#messages`, 'Sent.');
}

export default function Messages() {
  const { title, conversation } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const { body } = fault?.values ?? {};
  return (
    <>
      <PageHead
        title={`Messages: ${title}`}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${conversation.number}`, label: `R-${conversation.number}` },
        ]}
        here="Messages"
      />
      <div className="grid max-w-[40rem] gap-4">
        <ErrorSummary errors={fault?.errors ?? {}} />
        <ConversationPanel
          conversation={conversation}
          typed={typeof body === 'string' ? body : undefined}
          error={fault?.errors.body}
        />
      </div>
    </>
  );
}
