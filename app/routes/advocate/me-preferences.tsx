import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardAdvocate } from '~/domain/access/guard.server';
import { changeConsents } from '~/domain/advocates/change-consents.server';
import { getPreferences } from '~/domain/advocates/me.server';
import { listPiecesOf } from '~/domain/assets/asset.server';
import { PreferencesForm } from '~/domain/advocates/schema';
import { listAllowed } from '~/domain/opportunities/allowed.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { AllowedCard } from '~/ui/me/allowed-card';
import { PiecesCard } from '~/ui/me/pieces-card';
import { ConfirmProfile, ConsentsCard, LimitsCard } from '~/ui/me/preference-cards';
import { PreferencesPage } from '~/ui/me/preferences-page';

export const meta: MetaFunction = () => [{ title: 'Limits and preferences' }];

export async function loader(args: LoaderFunctionArgs) {
  const { advocate, timeZone } = await guardAdvocate(args, { evenApplied: true });
  const [preferences, allowed, pieces] = await Promise.all([
    getPreferences(db(), advocate.id, new Date()),
    listAllowed(db(), advocate.id),
    listPiecesOf(db(), advocate.id, new Date()),
  ]);
  return { preferences, allowed, pieces, timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { advocate, personId, name } = await guardAdvocate(args, { evenApplied: true });
  const form = await readForm(args.request, PreferencesForm);
  if (!form.ok) return invalid(form.reason);
  const change = { advocateId: advocate.id, ticked: form.value, by: { personId, name }, now: new Date() };
  const { changed } = await changeConsents(db(), change);
  return redirectWithToast(
    '/me/preferences',
    changed.length > 0 ? `Saved: ${changed.join('; ')}.` : 'Nothing was changed.',
  );
}

export default function PreferencesRoute() {
  const data = useLoaderData<typeof loader>();
  return (
    <PreferencesPage title="Limits and preferences">
      <ConfirmProfile {...data} />
      <div className="grid items-start gap-6 md:grid-cols-2">
        <LimitsCard {...data} />
        <ConsentsCard {...data} />
        <AllowedCard {...data} />
        <PiecesCard {...data} />
      </div>
    </PreferencesPage>
  );
}
