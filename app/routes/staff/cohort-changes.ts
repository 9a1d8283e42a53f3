import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { ChangesForm } from '~/domain/cohorts/schema';
import { tellChanges } from '~/domain/cohorts/tell-changes.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { plural } from '~/ui/format';

export async function loader(args: LoaderFunctionArgs) {
  await guard(args, 'cohorts.manage');
  return redirect(`/cohorts/${args.params.id}?tab=feedback`);
}

/** Keeps "what we changed because of it" and tells those who answered. */
export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'cohorts.manage');
  const cohortId = args.params.id ?? '';
  const to = `/cohorts/${cohortId}?tab=feedback`;
  const form = await readForm(args.request, ChangesForm);
  if (!form.ok) return redirectWithToast(to, Object.values(form.reason.errors).flat().join(' '), 'bad');
  const result = await tellChanges(db(), { cohortId, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast(to, `Kept, and told to ${plural(result.value.told, 'member')}.`);
  if (result.reason === 'not-found') throw notFound();
  const text = result.reason === 'told' ? 'It was told already, once.' : 'Nobody answered yet.';
  return redirectWithToast(to, text, 'info');
}
