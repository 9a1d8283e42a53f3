import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { dismissSuggestion } from '~/domain/moments/dismiss-suggestion.server';
import { findSuggestion } from '~/domain/moments/inbox.server';
import { DismissForm } from '~/domain/moments/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { SuggestionView } from '~/ui/moments/suggestion-view';

export const meta: MetaFunction = () => [{ title: 'Dismiss a moment' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const suggestion = await findSuggestion(db(), args.params.id ?? '', person, new Date());
  if (!suggestion) throw notFound();
  return { suggestion, mayOpenReviews: may(person.role, 'opportunities.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const id = args.params.id ?? '';
  const form = await readForm(args.request, DismissForm);
  if (!form.ok) return invalid(form.reason);
  const result = await dismissSuggestion(db(), { id, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast('/moments', 'Dismissed, with your reason. It is not suggested again.');
  if (result.reason.code === 'gone') throw notFound();
  return invalid(fault('Somebody has decided this already. Look at what they said.', form.value), 409);
}

export default function DismissMoment() {
  return (
    <SuggestionView {...useLoaderData<typeof loader>()} act="dismiss" fault={useActionData<typeof action>()?.fault} />
  );
}
