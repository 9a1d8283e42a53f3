import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guard } from '~/domain/access/guard.server';
import { decideBatch } from '~/domain/newsletter/decide-batch.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const DecisionForm = z.object({ decision: z.enum(['sent', 'give-up']) });

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

/** What became of a batch nobody knows about, said by a person who looked. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, DecisionForm);
  if (!form.ok) return invalid(form.reason);
  const { id = '', batchId = '' } = args.params;
  const result = await decideBatch(db(), { issueId: id, batchId, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast(`/newsletter/${id}`, 'Noted.');
  return redirectWithToast(`/newsletter/${id}`, 'Somebody decided that already.', 'info');
}
