import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { getPreferences } from '~/domain/advocates/me.server';
import { pauseAsks } from '~/domain/advocates/pause-asks.server';
import { PauseForm } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import { fault as faultAt, invalid, readForm } from '~/platform/http.server';
import { dayText } from '~/platform/time';
import { redirectWithToast } from '~/platform/toast.server';
import { LimitsCard } from '~/ui/me/preference-cards';
import { PreferencesPage } from '~/ui/me/preferences-page';

export const meta: MetaFunction = () => [{ title: 'Pause all asks' }];

const messages = {
  past: 'Choose a day after today',
  'too-far': 'Choose a day within a year; you can pause again then',
};

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args, { evenApplied: true });
  return { preferences: await getPreferences(db(), advocate.id, new Date()), timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  const form = await readForm(args.request, PauseForm);
  if (!form.ok) return invalid(form.reason);
  const { until } = form.value;
  const result = await pauseAsks(db(), { advocateId: advocate.id, until, by: { personId, name }, now: new Date() });
  if (!result.ok) {
    return invalid(faultAt(messages[result.reason], { until: until?.toISOString().slice(0, 10) }, 'until'));
  }
  return redirectWithToast(
    '/me/preferences',
    until ? `No asks until ${dayText(until)}. Your claims and your standing stay as they are.` : 'Asks may come again.',
  );
}

export default function Pause() {
  const data = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <PreferencesPage title="Pause all asks" errors={fault?.errors}>
      <LimitsCard {...data} fault={fault} />
    </PreferencesPage>
  );
}
