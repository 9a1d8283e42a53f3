import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { listMeetingsOf } from '~/domain/meetings/queries.server';
import { completeRequest } from '~/domain/requests/complete-request.server';
import { findRequestPage } from '~/domain/requests/page.server';
import { CompleteForm, requestNumber } from '~/domain/requests/schema';
import { viewerOf } from '~/domain/requests/viewer';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { formatList } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

export const meta: MetaFunction = () => [{ title: 'Mark a request as done' }];

const refusals = {
  gone: 'This request is not yours.',
  'not-held': 'Its call is still ahead. Mark it as done once it took place.',
  'not-accepted': 'No advocate stands by it now: it is done already, or nobody has said yes.',
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = viewerOf(await guard(args, 'requests.submit'));
  const number = requestNumber(args.params.number);
  const request = await findRequestPage(db(), { number, viewer, now: new Date() });
  if (!request || request.reader === 'follower') throw notFound();
  const calls = await listMeetingsOf(db(), { requestId: request.id, timeZone: viewer.timeZone }, new Date());
  const staff = calls.find(({ status }) => status === 'SCHEDULED' || status === 'HELD');
  const [first] = request.helpers;
  const names = [...request.helpers.map(({ name }) => name), ...(staff && !first ? [staff.helper.name] : [])];
  const helper = names.length ? formatList(names) : null;
  if (request.status === 'CLOSED' || !helper) throw redirect(`/requests/${number}`);
  const minutes = first?.minutes ?? request.minutes;
  return { number, title: request.title, helper, minutes, deal: request.deal?.name ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, CompleteForm);
  if (!form.ok) return invalid(form.reason);
  const { seesAll, personId } = viewerOf(person);
  const done = { number, ...form.value, ownerId: seesAll ? null : personId };
  const result = await completeRequest(db(), done, person, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], form.value), 409);
  return redirectWithToast(`/requests/${number}`, 'Done. The advocate is thanked by mail.');
}

export default function Complete() {
  const { number, title, helper, minutes, deal } = useLoaderData<typeof loader>();
  const initial = { minutes: String(minutes) };
  const form = useCheckedForm(CompleteForm, { initial, fault: useActionData<typeof action>()?.fault });
  return (
    <>
      <PageHead
        title={`Done: ${title}`}
        crumbs={[
          { to: '/requests', label: 'Requests' },
          { to: `/requests/${number}`, label: `R-${number}` },
        ]}
        here="Done"
      />
      <div className="max-w-[40rem]">
        <Panel title={`${helper} helped`}>
          <Form method="post" className="grid gap-5" {...form.props}>
            <ErrorSummary errors={form.errors} />
            <p>
              The favour is recorded for {helper}
              {deal && ` and linked to the deal ${deal}`}. They are thanked by mail now, and hear later what it led to.
            </p>
            <Input
              label="Minutes they gave"
              hint="As it was, not as it was planned. They see it on their own page."
              inputMode="numeric"
              width="s"
              {...form.field('minutes')}
            />
            <Textarea
              label="What came of it"
              hint={`A sentence. ${helper} reads it in their thanks, and it stays as the reason it was closed.`}
              rows={2}
              optional
              {...form.field('happened')}
            />
            <div className="flex flex-wrap items-center gap-4">
              <Button>Mark as done and thank them</Button>
              <Link to={`/requests/${number}`}>Not yet</Link>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
