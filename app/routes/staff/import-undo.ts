import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { startUndo } from '~/domain/accounts/start-undo.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { z } from 'zod';

const Empty = z.object({});

const refusals = {
  'not-written': 'Nothing of this import was written, so there is nothing to take back.',
  late: 'It can be taken back for seven days only. Bring a file with the old values in instead.',
  done: 'This import was taken back already.',
};

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  return redirect(`/imports/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'accounts.import');
  const form = await readForm(args.request, Empty);
  if (!form.ok) return invalid(form.reason);
  const importId = args.params.id!;
  const result = await startUndo(db(), { importId, by: person }, new Date());
  if (result.ok) return redirect(`/imports/${importId}`);
  if (result.reason === 'unknown') throw notFound();
  return redirectWithToast(`/imports/${importId}`, refusals[result.reason], 'info');
}
