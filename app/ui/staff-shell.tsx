import { useLocation } from '@remix-run/react';
import { Menu } from 'lucide-react';
import { Avatar } from '~/ui/avatar';
import { Brand } from '~/ui/brand';
import { Main, SkipLink } from '~/ui/main';
import { NavLinks } from '~/ui/nav-links';
import type { NavItem, Person, ShellProps } from '~/ui/shell-props';
import { SignOut } from '~/ui/sign-out';
import { Toasts } from '~/ui/toasts';

type Props = ShellProps & {
  person: Person;
  /** Where the brand leads. */
  home?: string;
  /** Places that are not needed yet. */
  later?: readonly NavItem[];
};

/** Frame of the pages staff, requesters and owners see. Everything inside takes the staff density. */
export function StaffShell({ company, nav, later = [], person, toasts = [], home = '/', children }: Props) {
  const { pathname } = useLocation();
  return (
    <div className="staff staff-shell">
      <SkipLink />
      <header className="staff-bar">
        <Brand company={company} to={home} />
        {/* The key closes the menu after a change of page */}
        <details key={pathname}>
          <summary>
            <Menu aria-hidden="true" />
            Menu
          </summary>
          <div>
            <nav className="staff-nav" aria-label="Main, small screens">
              <NavLinks items={nav} />
              <Later items={later} />
            </nav>
            <WhoAmI person={person} />
          </div>
        </details>
      </header>
      <div className="staff-side-ground">
        <header className="staff-side">
          <Brand company={company} to={home} />
          <nav className="staff-nav" aria-label="Main">
            <NavLinks items={nav} />
            <Later items={later} />
          </nav>
          <WhoAmI person={person} />
        </header>
      </div>
      <Main className="staff-main">{children}</Main>
      <Toasts toasts={toasts} />
    </div>
  );
}

/** Folded away, never forbidden: it stands open on its own pages. */
function Later({ items }: { items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  if (items.length === 0) return null;
  return (
    <details className="more px-2" open={items.some(({ to }) => pathname.startsWith(to))}>
      <summary>Later</summary>
      <NavLinks items={items} />
    </details>
  );
}

function WhoAmI({ person }: { person: Person }) {
  return (
    <div className="whoami">
      <Avatar name={person.name} tone="accent" />
      <span>
        <strong>{person.name}</strong>
        {person.roleLabel}
      </span>
      <SignOut compact />
    </div>
  );
}
