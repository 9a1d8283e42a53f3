import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, type SignedIn } from '~/domain/access/guard.server';
import { answerApproval } from '~/domain/newsletter/answer-approval.server';
import { readApproval } from '~/domain/newsletter/approval.server';
import { type AskRefusal, askApproval } from '~/domain/newsletter/ask-approval.server';
import { readEditor } from '~/domain/newsletter/editor.server';
import { ApprovalForm } from '~/domain/newsletter/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatList } from '~/ui/format';
import { ApprovalPanel } from '~/ui/newsletter/approval-panel';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Approval of issue ${data?.number ?? ''}` }];

const noSearch = { as: '', q: '' };

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const id = args.params.id ?? '';
  const editor = await readEditor(db(), id, noSearch, new Date());
  const approval = editor && (await readApproval(db(), id, person));
  if (!approval) throw redirect(`/newsletter/${id}`);
  return {
    id,
    number: editor.issue.number,
    hasFaults: editor.faults > 0,
    isScheduled: editor.slot.scheduledBy !== null,
    approval,
  };
}

/** Asks for a second person's yes, or answers. What does not go is named here, with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, ApprovalForm);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const { refused, text } = await act(issueId, form.value, person);
  return refused ? invalid(fault(text, form.value), 409) : redirectWithToast(`/newsletter/${issueId}`, text);
}

async function act(issueId: string, form: ApprovalForm, person: SignedIn): Promise<{ refused: boolean; text: string }> {
  const now = new Date();
  if (form.intent === 'ask') {
    const asked = await askApproval(db(), issueId, person, now);
    if (asked.ok) return { refused: false, text: `Asked: ${formatList(asked.value.names)}.` };
    return { refused: true, text: askRefusals[asked.reason.kind] };
  }
  const note = form.intent === 'approve' ? null : form.note;
  const answered = await answerApproval(db(), { issueId, readAt: form.readAt, note }, person, now);
  if (!answered.ok) return { refused: true, text: answerRefusals[answered.reason] };
  const text = note === null ? 'Approved. Somebody else sends it.' : 'Sent back. They have your note.';
  return { refused: false, text };
}

const askRefusals: Record<AskRefusal['kind'], string> = {
  'not-a-draft': 'This issue is on its way already.',
  faults: 'Put right what the copy check names, then ask.',
  'not-needed': 'Nobody has to approve it: the settings do not ask for it.',
  'asked-already': 'It was asked for already.',
  'nobody-else': 'There is no other manager or admin who could approve it. Invite one, or change the settings.',
};
const answerRefusals = {
  'moved-on': 'It was changed or answered meanwhile. Read it as it stands now.',
  'asked-by-you': 'You asked, so somebody else answers.',
  'scheduled-by-you': 'You scheduled it, so somebody else approves it.',
};

export default function Approval() {
  const { id, number, hasFaults, isScheduled, approval } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Approval of issue ${number}`}
        sub="A second pair of eyes before it goes out."
        crumbs={[
          { to: '/newsletter', label: 'Newsletter' },
          { to: `/newsletter/${id}`, label: `Issue ${number}` },
        ]}
        here="Approval"
      />
      <div className="grid max-w-[44rem] gap-4">
        <ApprovalPanel
          issueId={id}
          approval={approval}
          hasFaults={hasFaults}
          isScheduled={isScheduled}
          fault={refused?.fault}
        />
      </div>
    </>
  );
}
