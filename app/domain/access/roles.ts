// product.md, People: what each role is called and does.
import type { Role } from '~/generated/prisma/enums';

export const roleNames: Record<Role, string> = {
  ADVOCATE: 'Advocate',
  REQUESTER: 'Requester',
  MANAGER: 'Manager',
  LEADER: 'Leader',
  ADMIN: 'Admin',
};

/** One sentence for an invitation: what somebody of this role finds here. */
export const roleDuties: Record<Exclude<Role, 'ADVOCATE'>, string> = {
  REQUESTER: 'you ask for references, quotes and stories, and see how each request stands.',
  MANAGER: 'you run the programme: advocates, requests, opportunities and the newsletter.',
  LEADER: 'you see what the programme brings: influenced pipeline, won revenue, goals.',
  ADMIN: 'you look after people, roles and settings, and you can do all that a manager can.',
};

/** The roles an invitation can give, for a list to choose from. */
export const roleOptions = (['REQUESTER', 'MANAGER', 'LEADER', 'ADMIN'] as const).map((role) => ({
  value: role,
  label: roleNames[role],
}));
