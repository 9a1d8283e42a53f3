import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { withdrawPermissions } from '~/domain/opportunities/withdraw-permissions.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

const PAGE = '/me/preferences';

export async function loader(args: ActionFunctionArgs) {
  await guardAdvocate(args, { evenApplied: true });
  return redirect(PAGE);
}

/** Takes back what was allowed with one piece. Whoever is not ready any more may too: it was theirs to give (rules G3). */
export async function action(args: ActionFunctionArgs) {
  const person = await guardAdvocate(args, { evenApplied: true });
  await readForm(args.request, z.object({}));
  const own = { claimId: args.params.id ?? '', advocateId: person.advocate.id };
  const result = await withdrawPermissions(db(), own, person, new Date());
  if (!result.ok) throw notFound();
  const text = `Nothing of “${result.value.title}” is published any more; what is out, we take down.`;
  return redirectWithToast(PAGE, text);
}
