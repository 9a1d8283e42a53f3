import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { assignRequest } from '~/domain/requests/assign-request.server';
import { AssignForm, requestNumber } from '~/domain/requests/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'There is no such request.',
  closed: 'It is closed already, so nobody needs to look after it.',
  'not-a-manager': 'Only a manager can look after a request.',
};

/** Gives a request to a manager. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  const page = `/requests/${number}`;
  const form = await readForm(args.request, AssignForm);
  if (!form.ok) return redirectWithToast(page, 'Choose who looks after it.', 'bad');
  const result = await assignRequest(db(), { number, ...form.value }, person, new Date());
  if (!result.ok) return redirectWithToast(page, refusals[result.reason], 'bad');
  return redirectWithToast(page, `${result.value.assignee} looks after it now.`);
}
