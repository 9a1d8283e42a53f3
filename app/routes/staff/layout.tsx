import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { homeOf } from '~/domain/access/home';
import { may } from '~/domain/access/permissions';
import { ownsAccounts } from '~/domain/accounts/owns-accounts.server';
import { roleNames } from '~/domain/access/roles';
import { teamNames } from '~/domain/requests/teams';
import { getPhase, listPlacesInUse } from '~/domain/programme/phase.server';
import { countWaiting } from '~/domain/requests/waiting.server';
import { db } from '~/platform/db.server';
import { useRootData } from '~/root-data';
import { StaffShell } from '~/ui/staff-shell';
import { placesFor } from './nav';

/** Counts are for those who can act on them; everybody else's pages wait for nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { role, personId } = await guard(args, 'sops.read');
  if (!may(role, 'requests.run'))
    return { waiting: null, standing: null, ownsAccounts: await ownsAccounts(db(), personId) };
  const [waiting, { phase }, inUse] = await Promise.all([countWaiting(db()), getPhase(db()), listPlacesInUse(db())]);
  return { waiting, standing: { phase, inUse }, ownsAccounts: false };
}

export default function StaffLayout() {
  const standing = useLoaderData<typeof loader>();
  const root = useRootData();
  if (!root?.person) return <Outlet />;
  const { company, person, toast } = root;
  const roleLabel = [roleNames[person.role], person.team && teamNames[person.team]].filter(Boolean).join(', ');
  return (
    <StaffShell
      company={company}
      {...placesFor(person.role, standing)}
      person={{ name: person.name, roleLabel }}
      home={homeOf(person.role)}
      toasts={toast ? [toast] : []}
    >
      <Outlet />
    </StaffShell>
  );
}
