import { Outlet, useLocation, useMatches } from '@remix-run/react';
import { homeOf } from '~/domain/access/home';
import { roleNames } from '~/domain/access/roles';
import { useRootData } from '~/root-data';
import { CustomerShell } from '~/ui/customer-shell';

/** A page whose bands go from edge to edge says `export const handle = { isWide: true }`. */
export type PublicHandle = { isWide?: boolean };

const landingParts = [
  { to: '/#do', label: 'What advocates do', wideOnly: true },
  { to: '/#get', label: 'What you get', wideOnly: true },
  { to: '/#time', label: 'Your time', wideOnly: true },
  { to: '/#questions', label: 'Questions', wideOnly: true },
];
const footLinks = [
  { to: '/privacy', label: 'How we use your data' },
  { to: '/terms', label: 'Programme terms' },
];

export default function PublicLayout() {
  const root = useRootData();
  const { pathname } = useLocation();
  const isWide = (useMatches().at(-1)?.handle as PublicHandle | undefined)?.isWide;
  if (!root) return <Outlet />;
  const { company, person, toast } = root;
  const home = person && homeOf(person.role);
  const way = home ? { to: home, label: 'Your start page' } : { to: '/login', label: 'Sign in' };
  return (
    <CustomerShell
      company={company}
      nav={[...(pathname === '/' ? landingParts : []), way]}
      action={home || pathname === '/join' || pathname === '/setup' ? undefined : { to: '/join', label: 'Join' }}
      person={person && home ? { name: person.name, roleLabel: roleNames[person.role], to: home } : undefined}
      footLinks={footLinks}
      mainClassName={isWide ? undefined : 'wrap'}
      toasts={toast ? [toast] : []}
    >
      <Outlet />
    </CustomerShell>
  );
}
