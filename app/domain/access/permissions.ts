// Who may do what (product.md, People). An admin may do everything that a manager may.
import type { Role } from '~/generated/prisma/enums';

const staff = ['REQUESTER', 'MANAGER', 'LEADER', 'ADMIN'] as const;
const managers = ['MANAGER', 'ADMIN'] as const;

export const permissions = {
  'board.use': ['ADVOCATE'],
  'requests.submit': ['REQUESTER', 'MANAGER', 'ADMIN'],
  'requests.run': managers,
  'approvals.answer': staff, // owners those of their accounts, managers where they answer in an owner's place
  'sops.read': staff,
  'assets.use': ['REQUESTER', 'MANAGER', 'LEADER', 'ADMIN'],
  'assets.manage': managers,
  'sops.manage': managers,
  'programme.read': ['MANAGER', 'LEADER', 'ADMIN'],
  'advocates.manage': managers,
  'opportunities.manage': managers,
  'newsletter.manage': managers,
  'outcomes.record': managers,
  'impact.read': ['MANAGER', 'LEADER', 'ADMIN'],
  'accounts.read': staff, // requesters those they own: accounts/own-accounts.ts
  'accounts.import': managers,
  'contacts.merge': managers,
  'signals.manage': managers,
  'moments.act': ['REQUESTER', 'MANAGER', 'ADMIN'], // requesters for the accounts they own
  'moments.manage': managers,
  'segments.manage': managers,
  'cohorts.manage': managers,
  'nominations.submit': ['REQUESTER', 'MANAGER', 'ADMIN'],
  'programme.manage': managers,
  'audit.read': managers,
  'people.invite': ['ADMIN'],
  'settings.change': ['ADMIN'],
  'keys.manage': ['ADMIN'],
  'outbox.read': ['ADMIN'], // letters hold links that sign in
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
