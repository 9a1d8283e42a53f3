import {
  BookOpen,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  ClipboardCheck,
  Inbox,
  LayoutGrid,
  MailOpen,
  Newspaper,
  ScrollText,
  Settings,
  UserCog,
  Users,
} from 'lucide-react';
import { may, type Permission } from '~/domain/access/permissions';
import type { Waiting } from '~/domain/requests/waiting.server';
import type { Role } from '~/generated/prisma/enums';
import type { NavItem } from '~/ui/shell-props';

const places: (NavItem & { needs: Permission; counts?: keyof Waiting })[] = [
  { to: '/today', label: 'Today', icon: CalendarDays, needs: 'requests.run' },
  { to: '/requests', label: 'Requests', icon: Inbox, needs: 'requests.submit', counts: 'requests' },
  { to: '/sops', label: 'SOPs', icon: BookOpen, needs: 'sops.read' },
  { to: '/advocates', label: 'Advocates', icon: Users, needs: 'programme.read', counts: 'applied' },
  { to: '/accounts', label: 'Accounts', icon: Building2, needs: 'programme.read' },
  { to: '/opportunities', label: 'Opportunities', icon: LayoutGrid, needs: 'opportunities.manage' },
  { to: '/review', label: 'Hand-ins', icon: ClipboardCheck, needs: 'opportunities.manage', counts: 'claims' },
  { to: '/newsletter', label: 'Newsletter', icon: Newspaper, needs: 'newsletter.manage' },
  { to: '/impact', label: 'Impact', icon: ChartNoAxesColumn, needs: 'impact.read', ruleAbove: true },
  { to: '/audit', label: 'Audit', icon: ScrollText, needs: 'audit.read' },
  { to: '/people', label: 'People', icon: UserCog, needs: 'people.invite', ruleAbove: true },
  { to: '/settings', label: 'Settings', icon: Settings, needs: 'settings.change' },
  { to: '/outbox', label: 'Outbox', icon: MailOpen, needs: 'outbox.read' },
];

/** The places of the staff area that a role may open, with what waits there; null for those who do not run the programme. */
export const placesFor = (role: Role, waiting: Waiting | null): NavItem[] =>
  places
    .filter(({ needs }) => may(role, needs))
    .map(({ counts, ...place }) => ({ ...place, count: counts && waiting?.[counts] }));
