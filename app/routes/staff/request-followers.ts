import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { DraftForm } from '~/domain/requests/draft';
import { joinRequest } from '~/domain/requests/join-request.server';
import { requestNumber } from '~/domain/requests/schema';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'It is not for this deal any more. Look at the list again.',
  closed: 'It was closed in the meantime, so there is nothing to join.',
  own: 'It is yours already.',
};

/** Somebody who was about to ask for the same deal joins what is under way. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.submit');
  const number = requestNumber(args.params.number);
  const form = await readForm(args.request, DraftForm);
  if (!form.ok) return invalid(form.reason);
  const { dealId, need, submissionKey } = form.value;
  const joining = { number, dealId, why: need.trim().slice(0, 500), formKey: submissionKey };
  const result = await joinRequest(db(), joining, person, new Date());
  if (!result.ok) return redirectWithToast('/requests/new', refusals[result.reason], 'bad');
  return redirectWithToast(`/requests/${number}`, `You joined R-${number}. You are told every step.`);
}
