import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { guardAdvocate, notFound } from '~/domain/access/guard.server';
import { ordinal } from '~/domain/opportunities/card-text';
import { claimOpportunity } from '~/domain/opportunities/claim-opportunity.server';
import { findOpportunity } from '~/domain/opportunities/opportunity.server';
import { db } from '~/platform/db.server';
import { readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';

export async function loader(args: ActionFunctionArgs) {
  await guardAdvocate(args);
  return redirect(`/board/${args.params.slug}`);
}

export async function action(args: ActionFunctionArgs) {
  const person = await guardAdvocate(args);
  await readForm(args.request, z.object({}));
  const now = new Date();
  const advocateId = person.advocate.id;
  const opportunity = await findOpportunity(db(), { slug: args.params.slug ?? '', advocateId }, now);
  if (!opportunity) throw notFound();
  const result = await claimOpportunity(db(), { opportunityId: opportunity.id, advocateId }, person, now);
  if (!result.ok) {
    if (result.reason.code === 'not-found') throw notFound();
    return redirectWithToast(`/board/${opportunity.slug}`, result.reason.text, 'bad');
  }
  const { claimId, status, position } = result.value;
  return status === 'WAITING'
    ? redirectWithToast(
        '/board',
        `Somebody was quicker. You are ${ordinal(position ?? 1)} on the waiting list.`,
        'info',
      )
    : redirectWithToast(`/claims/${claimId}`, 'It is yours. Take your time.');
}
