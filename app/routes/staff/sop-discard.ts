import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import { findTeam } from '~/domain/requests/teams';
import { discardDraft } from '~/domain/sops/discard-draft.server';
import { DiscardForm } from '~/domain/sops/schema';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: ActionFunctionArgs) {
  await guard(args, 'sops.manage');
  return redirect(`/sops/${args.params.team}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  if (!team) throw notFound();
  const form = await readForm(args.request, DiscardForm);
  const result = form.ok && (await discardDraft(db(), { team, ...form.value }, person, new Date()));
  const page = `/sops/${args.params.team}`;
  if (result && result.ok) return redirectWithToast(page, `The draft of version ${result.value.version} is discarded.`);
  return redirectWithToast(`${page}/edit`, 'The draft changed meanwhile. Look at it once more first.', 'bad');
}
