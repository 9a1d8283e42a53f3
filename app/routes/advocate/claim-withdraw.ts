import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { withdrawClaim } from '~/domain/opportunities/withdraw-claim.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: ActionFunctionArgs) {
  await guardAdvocate(args);
  return redirect(`/claims/${args.params.id}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guardAdvocate(args);
  await readForm(args.request, z.object({}));
  const own = { claimId: args.params.id ?? '', advocateId: person.advocate.id };
  const result = await withdrawClaim(db(), own, person, new Date());
  if (result.ok) {
    return redirectWithToast('/board', `You withdrew from “${result.value.title}”. Nothing else changes.`);
  }
  if (result.reason === 'not-found') throw notFound();
  return redirectWithToast(`/claims/${own.claimId}`, 'This one is decided already, so it stays.', 'info');
}
