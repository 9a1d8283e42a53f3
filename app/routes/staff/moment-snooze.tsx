import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { findSuggestion } from '~/domain/moments/inbox.server';
import { SnoozeForm } from '~/domain/moments/schema';
import { snoozeSuggestion, type SnoozeRefusal } from '~/domain/moments/snooze-suggestion.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { dayText } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { SuggestionView } from '~/ui/moments/suggestion-view';

export const meta: MetaFunction = () => [{ title: 'Put off a moment' }];

export async function loader(args: LoaderFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const suggestion = await findSuggestion(db(), args.params.id ?? '', person, new Date());
  if (!suggestion) throw notFound();
  return { suggestion, mayOpenReviews: may(person.role, 'opportunities.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'moments.act');
  const id = args.params.id ?? '';
  const form = await readForm(args.request, SnoozeForm);
  if (!form.ok) return invalid(form.reason);
  const result = await snoozeSuggestion(db(), { id, ...form.value }, person, new Date());
  if (result.ok) return redirectWithToast('/moments', `Put off until ${dayText(form.value.until)}.`);
  if (result.reason.code === 'gone') throw notFound();
  const typed = { until: form.value.until.toISOString().slice(0, 10) };
  const isDecided = result.reason.code === 'decided';
  return invalid(fault(messageOf(result.reason), typed, isDecided ? 'form' : 'until'), 409);
}

function messageOf(refusal: Exclude<SnoozeRefusal, { code: 'gone' }>): string {
  if (refusal.code === 'decided') return 'Somebody has decided this already. Look at what they said.';
  if (refusal.code === 'past') return 'Choose a day that is still to come.';
  return `It is welcome until ${dayText(refusal.until)}. Choose that day or an earlier one.`;
}

export default function SnoozeMoment() {
  return (
    <SuggestionView {...useLoaderData<typeof loader>()} act="snooze" fault={useActionData<typeof action>()?.fault} />
  );
}
