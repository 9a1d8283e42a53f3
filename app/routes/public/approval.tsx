import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { forbidden } from '~/domain/access/guard.server';
import { answerApproval, type ApprovalRefusal } from '~/domain/requests/answer-approval.server';
import { approvalWords, needsReason } from '~/domain/requests/approval-words';
import { ApprovalForm } from '~/domain/requests/asking-schema';
import { guardApproval } from '~/domain/requests/guard-approval.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatDate, formatDateTime } from '~/ui/format';
import { KeyValues } from '~/ui/key-values';
import { ApprovalAnswer } from '~/ui/requests/approval-answer';
import { ApprovalAnswered } from '~/ui/requests/approval-answered';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.headline ?? 'May we ask?' }];

const refusals: Record<ApprovalRefusal, { message: string; field?: string }> = {
  gone: { message: 'This is no longer there.' },
  answered: { message: 'There is an answer already, or it is no longer needed. Nothing changed.' },
  'needs-reason': { message: 'Say why in a sentence', field: 'reason' },
  past: { message: 'Give a day that is still to come', field: 'until' },
  'too-far': { message: 'Give a day within a year', field: 'until' },
};

/** Opening the page decides nothing, with a key or without (rules M7). */
export async function loader(args: LoaderFunctionArgs) {
  const now = new Date();
  const { approval, actor, page, hasKey, mayAnswer, hasMoved } = await guardApproval(args, now);
  const { status, silentFrom, isManagers, answeredBy, answeredAt, reason, objectsUntil, owner, decider } = approval;
  const insteadBy = status === 'WAITING' && !mayAnswer ? decider.name : null;
  return {
    ...approvalWords({ ...approval, reader: actor.name, insteadBy }),
    insteadBy,
    hasMoved,
    page,
    hasKey,
    mayAnswer,
    needsReason: needsReason({ ...approval, ownerId: decider.id }, actor.personId),
    label: `R-${approval.request.number} · ${approval.account.name}`,
    number: approval.request.number,
    requester: approval.request.requester.name,
    deadline: isManagers ? null : formatDateTime(silentFrom, owner.timeZone),
    status,
    answered: {
      by: answeredBy?.name ?? null,
      on: answeredAt ? formatDate(answeredAt, owner.timeZone) : null,
      reason,
      until: objectsUntil ? formatDate(objectsUntil, 'UTC', 'day') : null,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const now = new Date();
  const { approval, actor, page, mayAnswer, hasMoved } = await guardApproval(args, now);
  if (approval.status === 'WAITING' && !mayAnswer && !hasMoved) {
    throw forbidden('The owner of the account answers this.');
  }
  const form = await readForm(args.request, ApprovalForm);
  if (!form.ok) return invalid(form.reason);
  const { value } = form;
  if (!mayAnswer && approval.status === 'WAITING') {
    return invalid(fault(`${approval.decider.name} owns the account now and decides. Nothing changed.`, value), 409);
  }
  if (!mayAnswer) return invalid(fault(refusals.answered.message, value), 409);
  const forAccount = value.answer === 'object' && value.scope === 'account';
  if (forAccount && !/^\d{4}-\d{2}-\d{2}$/.test(value.until)) {
    return invalid(fault('Give the day until which nobody of the account is asked', value, 'until'));
  }
  const answer =
    value.answer === 'agree'
      ? { agrees: true as const, reason: value.reason }
      : { agrees: false as const, reason: value.reason, until: forAccount ? value.until : null };
  const result = await answerApproval(db(), { approvalId: approval.id, answer }, actor, now);
  if (!result.ok) {
    const { message, field } = refusals[result.reason];
    return invalid(fault(message, value, field), field ? 400 : 409);
  }
  return redirectWithToast(page, answer.agrees ? 'Thank you. They are asked now.' : 'Noted. They are not asked.');
}

export default function Approval() {
  const data = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <div className="grid items-start gap-x-20 gap-y-10 py-10 lg:grid-cols-[minmax(0,1fr)_26.5rem] lg:py-14">
      <article className="grid gap-6">
        <header className="grid gap-3">
          <p className="text-ink-2">{data.label}</p>
          <h1 className="display-2">{data.headline}</h1>
          <p className="lede">{data.intro}</p>
        </header>
        <KeyValues items={data.facts.map(({ label, text }) => [label, text] as [string, string])} />
      </article>
      <aside id="answer" className="grid gap-4 lg:sticky lg:top-6">
        {data.mayAnswer ? <ApprovalAnswer data={data} fault={fault} /> : <ApprovalAnswered data={data} fault={fault} />}
        {!data.hasKey && (
          <p>
            <Link to="/approvals">All that wait for your answer</Link>
          </p>
        )}
      </aside>
    </div>
  );
}
