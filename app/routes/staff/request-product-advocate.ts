import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { askProductAdvocate } from '~/domain/meetings/ask-product-advocate.server';
import { AskProductAdvocateForm } from '~/domain/meetings/schema';
import { requestNumber } from '~/domain/requests/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'This request, or this product advocate, is no longer there.',
  'not-askable': 'Somebody is asked for this request already, or it is closed.',
  full: 'Their week is full by now. Say why you ask all the same.',
};

/** Asks a product advocate to join the call of a request. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  const page = `/requests/${number}`;
  const form = await readForm(args.request, AskProductAdvocateForm);
  if (!form.ok) return redirectWithToast(page, 'Choose whom to ask, with a reason of at most 500 characters.', 'bad');
  const result = await askProductAdvocate(db(), { number, ...form.value }, person, new Date());
  if (!result.ok) return redirectWithToast(page, refusals[result.reason], 'bad');
  return redirectWithToast(page, `${result.value.name} is asked for times.`);
}
