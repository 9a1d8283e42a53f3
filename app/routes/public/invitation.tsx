import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { acceptInvitation } from '~/domain/access/accept-invitation.server';
import { homeOf } from '~/domain/access/home';
import { findInvitation } from '~/domain/access/queries.server';
import { roleDuties, roleNames } from '~/domain/access/roles';
import type { StaffRole } from '~/domain/access/schema';
import { teamNames } from '~/domain/requests/teams';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { useRootData } from '~/root-data';
import { Button, ButtonLink } from '~/ui/button';
import { KeyValues } from '~/ui/key-values';
import { Narrow } from '~/ui/narrow';

export const meta: MetaFunction = () => [{ title: 'Your invitation' }, { name: 'robots', content: 'noindex' }];

export async function loader({ params }: LoaderFunctionArgs) {
  return { invitation: await findInvitation(db(), params.token ?? '', new Date()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return invalid(form.reason);
  const result = await acceptInvitation(db(), params.token ?? '', new Date());
  if (!result.ok) return invalid(fault('dead', {}), 410);
  return redirect(homeOf(result.value.role), { headers: { 'Set-Cookie': result.value.cookie } });
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  const company = useRootData()?.company;
  const isDead = useActionData<typeof action>() !== undefined;
  if (!invitation || isDead) return <DeadInvitation />;
  const { name, email, role, team, invitedBy } = invitation;
  return (
    <Narrow
      title={`Welcome, ${name}`}
      lede={`${invitedBy?.name ?? 'A colleague'} invites you to ${company?.name ?? ''} ${company?.programmeName ?? ''}. As ${roleNames[role].toLowerCase()} ${roleDuties[role as StaffRole]}`}
    >
      <KeyValues
        items={[
          ['Your address', email],
          ['Role', roleNames[role]],
          ...(team ? [['Team', teamNames[team]] as const] : []),
        ]}
      />
      <Form method="post">
        <Button size="large">Accept and sign in</Button>
      </Form>
      <p className="text-md text-ink-2">
        There is no password. Next time, type your address at the sign-in page and we send you a link.
      </p>
    </Narrow>
  );
}

function DeadInvitation() {
  return (
    <Narrow
      title="This invitation is closed"
      lede="It was accepted, taken back, or its 14 days are over. Have you accepted it? Then sign in. Otherwise ask the colleague who invited you for a new one."
    >
      <div>
        <ButtonLink size="large" to="/login">
          Sign in
        </ButtonLink>
      </div>
    </Narrow>
  );
}
