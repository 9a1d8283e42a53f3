import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { closeOpportunity } from '~/domain/opportunities/close-opportunity.server';
import { CloseForm } from '~/domain/opportunities/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { plural } from '~/ui/format';

export async function loader(args: ActionFunctionArgs) {
  await guard(args, 'opportunities.manage');
  return redirect(`/opportunities/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'opportunities.manage');
  const id = args.params.id ?? '';
  const form = await readForm(args.request, CloseForm);
  if (!form.ok)
    return redirectWithToast(`/opportunities/${id}`, 'Say why it closes, in a few words. It is still open.', 'bad');
  const result = await closeOpportunity(db(), { id, ...form.value }, person, new Date());
  if (result.ok) {
    const { kept, letGo } = result.value;
    const text = `Closed. ${plural(kept, 'claim')} may still be finished, ${plural(letGo, 'person was', 'people were')} waiting.`;
    return redirectWithToast(`/opportunities/${id}`, text);
  }
  if (result.reason === 'not-found') throw notFound();
  return redirectWithToast(`/opportunities/${id}`, 'It is a draft; there is nothing to close yet.', 'info');
}
