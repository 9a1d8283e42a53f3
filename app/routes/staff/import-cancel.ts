import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { cancelImport } from '~/domain/accounts/cancel-import.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { z } from 'zod';

const Empty = z.object({});

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'accounts.import');
  return redirect(`/imports/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'accounts.import');
  const form = await readForm(args.request, Empty);
  if (!form.ok) return invalid(form.reason);
  const importId = args.params.id!;
  const result = await cancelImport(db(), { importId, by: person }, new Date());
  if (result.ok) return redirect(`/imports/${importId}`);
  if (result.reason === 'unknown') throw notFound();
  return redirectWithToast(`/imports/${importId}`, 'It was done before it could be stopped.', 'info');
}
