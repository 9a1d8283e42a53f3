import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { keepFinding } from '~/domain/newsletter/keep-finding.server';
import { KeepForm } from '~/domain/newsletter/schema';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'newsletter.manage');
  return redirect(`/newsletter/${args.params.id}`);
}

/** Keeps what the copy check only names: somebody saw it. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'newsletter.manage');
  const form = await readForm(args.request, KeepForm);
  if (!form.ok) return invalid(form.reason);
  const issueId = args.params.id ?? '';
  const kept = await keepFinding(db(), { issueId, ...form.value }, person, new Date());
  if (kept.ok) return redirectWithToast(`/newsletter/${issueId}#check`, 'Kept as it is.');
  if (kept.reason === 'not-a-draft') throw notFound();
  return redirectWithToast(`/newsletter/${issueId}#check`, 'It reads differently by now. Look at it again.', 'info');
}
