import { Outlet } from '@remix-run/react';
import { homeOf } from '~/domain/access/home';
import { roleNames } from '~/domain/access/roles';
import { teamNames } from '~/domain/requests/teams';
import { useRootData } from '~/root-data';
import { StaffShell } from '~/ui/staff-shell';
import { placesFor } from './nav';

export default function StaffLayout() {
  const root = useRootData();
  if (!root?.person) return <Outlet />;
  const { company, person, toast } = root;
  const roleLabel = [roleNames[person.role], person.team && teamNames[person.team]].filter(Boolean).join(', ');
  return (
    <StaffShell
      company={company}
      nav={placesFor(person.role)}
      person={{ name: person.name, roleLabel }}
      home={homeOf(person.role)}
      toasts={toast ? [toast] : []}
    >
      <Outlet />
    </StaffShell>
  );
}
