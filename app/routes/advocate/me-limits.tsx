import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { changeLimits } from '~/domain/advocates/change-limits.server';
import { getPreferences } from '~/domain/advocates/me.server';
import { LimitsForm } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { LimitsCard } from '~/ui/me/preference-cards';
import { PreferencesPage } from '~/ui/me/preferences-page';

export const meta: MetaFunction = () => [{ title: 'How often we may ask' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args, { evenApplied: true });
  return { preferences: await getPreferences(db(), advocate.id, new Date()), timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  const form = await readForm(args.request, LimitsForm);
  if (!form.ok) return invalid(form.reason);
  const { quarterlyCap } = form.value;
  await changeLimits(db(), { advocateId: advocate.id, quarterlyCap, by: { personId, name }, now: new Date() });
  const asks = quarterlyCap === 1 ? 'ask' : 'asks';
  const text = quarterlyCap === 0 ? 'Nobody will ask you.' : `We ask you at most ${quarterlyCap} ${asks} a quarter.`;
  return redirectWithToast('/me/preferences', text);
}

export default function Limits() {
  const data = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  return (
    <PreferencesPage title="How often we may ask" errors={fault?.errors}>
      <LimitsCard {...data} fault={fault} />
    </PreferencesPage>
  );
}
