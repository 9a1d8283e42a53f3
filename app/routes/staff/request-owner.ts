import type { ActionFunctionArgs } from '@remix-run/node';
import { guard } from '~/domain/access/guard.server';
import { askOwner } from '~/domain/requests/ask-owner.server';
import { AskOwnerForm } from '~/domain/requests/asking-schema';
import { requestNumber } from '~/domain/requests/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  gone: 'There is no such request or advocate.',
  'not-askable': 'Nobody is asked for this request any more.',
  'no-account': 'They belong to no account, so there is no owner to ask.',
  answered: 'Their owner has been asked already.',
};

/** Asks an account's owner about one advocate, before anybody is asked. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'requests.run');
  const number = requestNumber(args.params.number);
  const page = `/requests/${number}`;
  const form = await readForm(args.request, AskOwnerForm);
  if (!form.ok) return redirectWithToast(page, 'Choose an advocate.', 'bad');
  const by = { personId: person.personId, name: person.name, runs: true };
  const result = await askOwner(db(), { number, ...form.value }, by, new Date());
  if (!result.ok) return redirectWithToast(page, refusals[result.reason], 'bad');
  return redirectWithToast(page, 'The owner is asked. You see the answer here.');
}
