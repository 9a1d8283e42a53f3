import {
  BellRing,
  BookOpen,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  ClipboardCheck,
  Filter,
  Flag,
  Inbox,
  Layers,
  LayoutGrid,
  LibraryBig,
  MailOpen,
  Newspaper,
  Presentation,
  ScrollText,
  Settings,
  UserCog,
  UserPlus,
  Users,
} from 'lucide-react';
import { may, type Permission } from '~/domain/access/permissions';
import { isLater } from '~/domain/programme/phase-places';
import type { Waiting } from '~/domain/requests/waiting.server';
import type { Role } from '~/generated/prisma/enums';
import type { NavItem } from '~/ui/shell-props';

const places: (NavItem & { needs: Permission; counts?: keyof Waiting; isOwners?: true })[] = [
  { to: '/today', label: 'Today', icon: CalendarDays, needs: 'requests.run' },
  { to: '/requests', label: 'Requests', icon: Inbox, needs: 'requests.submit', counts: 'requests' },
  { to: '/sops', label: 'SOPs', icon: BookOpen, needs: 'sops.read' },
  { to: '/assets', label: 'Assets', icon: LibraryBig, needs: 'assets.use' },
  { to: '/advocates', label: 'Advocates', icon: Users, needs: 'programme.read', counts: 'applied' },
  { to: '/product-advocates', label: 'Product advocates', icon: Presentation, needs: 'requests.run' },
  {
    ...{ to: '/accounts', label: 'Accounts', icon: Building2, needs: 'programme.read' },
    covers: ['/signals', '/moments', '/help-tasks', '/imports'],
  },
  { to: '/accounts/list', label: 'Accounts', icon: Building2, needs: 'accounts.read', isOwners: true },
  { to: '/moments', label: 'Moments', icon: BellRing, needs: 'moments.act', isOwners: true },
  { to: '/opportunities', label: 'Opportunities', icon: LayoutGrid, needs: 'opportunities.manage' },
  { to: '/review', label: 'Hand-ins', icon: ClipboardCheck, needs: 'opportunities.manage', counts: 'claims' },
  { to: '/cohorts', label: 'Cohorts', icon: Layers, needs: 'cohorts.manage' },
  { to: '/segments', label: 'Segments', icon: Filter, needs: 'segments.manage' },
  { to: '/nominations', label: 'Nominations', icon: UserPlus, needs: 'nominations.submit' },
  { to: '/newsletter', label: 'Newsletter', icon: Newspaper, needs: 'newsletter.manage' },
  { to: '/impact', label: 'Impact', icon: ChartNoAxesColumn, needs: 'impact.read', ruleAbove: true },
  { to: '/programme', label: 'Programme', icon: Flag, needs: 'programme.read' },
  { to: '/audit', label: 'Audit', icon: ScrollText, needs: 'audit.read' },
  { to: '/people', label: 'People', icon: UserCog, needs: 'people.invite', ruleAbove: true },
  { to: '/settings', label: 'Settings', icon: Settings, needs: 'settings.change' },
  { to: '/outbox', label: 'Outbox', icon: MailOpen, needs: 'outbox.read' },
];

/** What the programme's phase folds away; null for those who do not run the programme. */
type Standing = Parameters<typeof isLater>[1];
type Shown = { waiting: Waiting | null; standing: Standing | null; ownsAccounts: boolean };

/**
 * The places of the staff area that a role may open, with what waits there; null for those who do not run the programme.
 * `later`: what the phase does not need yet, one press further. `ownsAccounts`: requesters who do see their accounts and moments.
 */
export function placesFor(role: Role, { waiting, standing, ownsAccounts }: Shown) {
  const mine = places
    .filter(({ needs, isOwners }) => may(role, needs) && (!isOwners || (ownsAccounts && role === 'REQUESTER')))
    .map(({ counts, isOwners: _, ...place }): NavItem => ({ ...place, count: counts && waiting?.[counts] }));
  const isFolded = ({ to }: NavItem) => standing !== null && isLater(to, standing);
  return { nav: mine.filter((place) => !isFolded(place)), later: mine.filter(isFolded) };
}
