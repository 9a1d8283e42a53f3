import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { acceptSuggestion, type AcceptRefusal } from '~/domain/moments/accept-suggestion.server';
import { findSuggestion } from '~/domain/moments/inbox.server';
import { nextPlace } from '~/domain/moments/next-place';
import { AcceptForm } from '~/domain/moments/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { SuggestionView } from '~/ui/moments/suggestion-view';

export const meta: MetaFunction = () => [{ title: 'A moment' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const suggestion = await findSuggestion(db(), args.params.id ?? '', person, new Date());
  if (!suggestion) throw notFound();
  return { suggestion, mayOpenReviews: may(person.role, 'opportunities.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const id = args.params.id ?? '';
  const form = await readForm(args.request, AcceptForm);
  if (!form.ok) return invalid(form.reason);
  const result = await acceptSuggestion(db(), { id, ...form.value }, person, new Date());
  if (result.ok) {
    const { to, said } = nextPlace(result.value);
    return redirectWithToast(to, said);
  }
  if (result.reason.code === 'gone') throw notFound();
  const { field, message } = refusalOf(result.reason);
  return invalid(fault(message, form.value, field), 409);
}

function refusalOf(refusal: Exclude<AcceptRefusal, { code: 'gone' }>): { field: string; message: string } {
  switch (refusal.code) {
    case 'decided':
      return { field: 'form', message: 'Somebody has decided this already. Look at what they said.' };
    case 'not-offered':
      return { field: 'offer', message: 'This is not among what the moment suggests. Choose one of the list.' };
    case 'managers-only':
      return {
        field: 'offer',
        message: 'A review is opened by a manager, for the whole group. Choose something else.',
      };
    case 'stopped':
      return { field: 'offer', message: `Asks are stopped at this account. ${refusal.text}` };
    case 'not-invited':
      return { field: 'offer', message: `The invitation was not sent. ${refusal.text}` };
  }
}

export default function Moment() {
  return (
    <SuggestionView {...useLoaderData<typeof loader>()} act="accept" fault={useActionData<typeof action>()?.fault} />
  );
}
