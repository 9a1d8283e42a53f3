import { Outlet, useMatches } from '@remix-run/react';
import { useRootData } from '~/root-data';
import { CustomerShell } from '~/ui/customer-shell';
import type { PublicHandle } from '../public/layout';

const places = [
  { to: '/board', label: 'Board' },
  { to: '/me', label: 'My impact' },
  { to: '/asks', label: 'Asks' },
];
const footLinks = [
  { to: '/privacy', label: 'How we use your data' },
  { to: '/me/preferences', label: 'Preferences' },
];

/** Frame of the pages of advocates. The applied and the not ready have one place, which needs no list. */
export default function AdvocateLayout() {
  const root = useRootData();
  const isWide = (useMatches().at(-1)?.handle as PublicHandle | undefined)?.isWide;
  // Whoever comes by the key of a letter sees one page, and no list of places.
  if (root && !root.person) {
    return (
      <CustomerShell
        company={root.company}
        nav={[]}
        footLinks={footLinks.slice(0, 1)}
        mainClassName="wrap"
        toasts={root.toast ? [root.toast] : []}
      >
        <Outlet />
      </CustomerShell>
    );
  }
  if (!root?.person) return <Outlet />;
  const { company, person, toast } = root;
  const isReady = person.readiness === 'READY';
  return (
    <CustomerShell
      company={company}
      nav={isReady ? places : []}
      person={{ name: person.name, roleLabel: 'Advocate', to: isReady ? '/me/preferences' : '/welcome' }}
      home={isReady ? '/board' : '/welcome'}
      footLinks={footLinks}
      mainClassName={isWide ? undefined : 'wrap'}
      toasts={toast ? [toast] : []}
    >
      <Outlet />
    </CustomerShell>
  );
}
