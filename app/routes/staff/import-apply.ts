import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { StartForm } from '~/domain/accounts/schema';
import { startImport } from '~/domain/accounts/start-import.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const refusals = {
  stale: 'The columns were changed in the meantime. Here is the difference as it is now.',
  nothing: 'There is nothing to import: no line is new or changed.',
  done: 'This import is done already.',
};

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  return redirect(`/imports/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'accounts.import');
  const form = await readForm(args.request, StartForm);
  if (!form.ok) return invalid(form.reason);
  const importId = args.params.id!;
  const start = { importId, checkedAt: form.value.checkedAt, by: person };
  const result = await startImport(db(), start, new Date());
  if (result.ok) return redirect(`/imports/${importId}`);
  if (result.reason === 'unknown') throw notFound();
  return redirectWithToast(`/imports/${importId}`, refusals[result.reason], 'info');
}
