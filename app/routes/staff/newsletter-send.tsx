import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guard, notFound } from '~/domain/access/guard.server';
import { type ApprovalRefusal, approvalRefusals } from '~/domain/newsletter/approval';
import { readApproval } from '~/domain/newsletter/approval.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { readEditor } from '~/domain/newsletter/editor.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { NIGHT } from '~/domain/newsletter/waiting';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { configuredTransport } from '~/platform/mail/transport.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatCount, plural } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { AudiencePanel } from '~/ui/newsletter/audience-panel';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Send issue ${data?.issue.number ?? ''}` }];

const noSearch = { as: '', q: '' };

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const id = args.params.id ?? '';
  const editor = await readEditor(db(), id, noSearch, new Date());
  if (!editor) throw redirect(`/newsletter/${id}`);
  const { issue, from, audience, faults, slot } = editor;
  if (faults) throw redirect(`/newsletter/${id}#check`);
  if ((await readApproval(db(), id, person))?.refusal) throw redirect(`/newsletter/${id}#approval`);
  return { issue, from, audience, slot };
}

/** Freezes and starts. Pressed twice, the second gets a 409: an issue goes out once (R10). */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const now = new Date();
  const frozen = await freezeIssue(db(), issueId, now);
  if (!frozen.ok) return refused(frozen.reason);
  const issue = { issueId, frozen: frozen.value, batchSize: configuredTransport().maxBatch };
  const started = await startSending(db(), issue, person, now);
  if (!started.ok) return refused({ kind: started.reason });
  const { included, later } = started.value;
  const waits = later ? ` ${formatCount(later)} of them get theirs in their morning.` : '';
  return redirectWithToast(`/newsletter/${issueId}`, `On its way to ${plural(included, 'reader')}.${waits}`);
}

type Refusal =
  | { kind: ApprovalRefusal }
  | { kind: 'not-a-draft' | 'nobody-to-send-to' | 'no-such-issue' }
  | { kind: 'faults'; faults: { title: string; text: string }[] };

function refused(refusal: Refusal) {
  switch (refusal.kind) {
    case 'no-such-issue':
      throw notFound();
    case 'not-a-draft':
      return invalid(fault('This issue is on its way already. It goes out once.', {}), 409);
    case 'nobody-to-send-to':
      return invalid(fault('Nobody would get it: see who is left out, and why. It stays a draft.', {}), 409);
    case 'not-approved':
    case 'approved-by-you':
      return invalid(fault(`Not sent. ${approvalRefusals[refusal.kind]}`, {}), 409);
    case 'faults': {
      const messages = refusal.faults.map(({ title, text }) => `${title}. ${text}`);
      return invalid(fault(`Not sent. ${messages.join(' ')}`, {}), 409);
    }
  }
}

export default function Send() {
  const { issue, from, audience, slot } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.fault.errors;
  return (
    <>
      <PageHead
        title={`Send issue ${issue.number}?`}
        sub="Once it is on its way, its words and its audience are frozen. You can pause it, and cancel what is left."
        crumbs={[
          { to: '/newsletter', label: 'Newsletter' },
          { to: `/newsletter/${issue.id}`, label: `Issue ${issue.number}` },
        ]}
        here="Send"
      />
      <div className="grid max-w-[44rem] gap-4">
        <ErrorSummary errors={errors} />
        <Panel title="The letter">
          <KeyValues
            items={[
              ['From', from],
              ['Subject', issue.subject],
              ['Preview line', issue.preheader],
            ]}
          />
        </Panel>
        <AudiencePanel
          {...audience}
          footer="Anyone who unsubscribes before their letter is written is still dropped."
        />
        {slot.waitingNow && (
          <Banner tone="info" title="Not everybody gets it at once.">
            {NIGHT}: {slot.waitingNow}
          </Banner>
        )}
        {slot.isLocal && (
          <Banner tone="info" title="It does not wait for each reader’s clock.">
            By local time it goes out at its slot alone: schedule it for that.
          </Banner>
        )}
        <Form method="post" className="flex flex-wrap gap-2">
          <Button>{`Send it to ${plural(audience.included, 'reader')}`}</Button>
          <ButtonLink variant="quiet" to={`/newsletter/${issue.id}`}>
            Not yet
          </ButtonLink>
        </Form>
      </div>
    </>
  );
}
