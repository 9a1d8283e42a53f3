import type { Role } from '~/generated/prisma/enums';

/** Where somebody of a role begins after signing in. */
export function homeOf(role: Role): string {
  const homes: Record<Role, string> = {
    ADVOCATE: '/board',
    REQUESTER: '/requests',
    MANAGER: '/today',
    ADMIN: '/today',
    LEADER: '/impact',
  };
  return homes[role];
}
