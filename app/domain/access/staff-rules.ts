// product.md, People: staff come in by invitation; an admin looks after them. Somebody must always be able to.
import type { Role, Team } from '~/generated/prisma/enums';
import { ok, refuse, type Result } from '~/platform/result';

export type StaffFacts = {
  role: Role;
  isDisabled: boolean;
  isSelf: boolean;
  /** Admins that are not disabled, this person included. */
  activeAdmins: number;
};
export type StaffRefusal = 'advocate' | 'yourself' | 'last-admin' | 'as-it-was';

/** Whether an admin may shut a colleague out. */
export function decideDisable(facts: StaffFacts): Result<undefined, StaffRefusal> {
  if (facts.role === 'ADVOCATE') return refuse('advocate');
  if (facts.isSelf) return refuse('yourself');
  if (facts.isDisabled) return refuse('as-it-was');
  return isLastAdmin(facts) ? refuse('last-admin') : ok();
}

type Work = { role: Role; team: Team | null };

/** Whether a colleague's role and team may become `to`. */
export function decideRoleChange(facts: StaffFacts & { team: Team | null }, to: Work): Result<undefined, StaffRefusal> {
  if (facts.role === 'ADVOCATE') return refuse('advocate');
  if (facts.role === to.role && facts.team === to.team) return refuse('as-it-was');
  return to.role !== 'ADMIN' && isLastAdmin(facts) ? refuse('last-admin') : ok();
}

const isLastAdmin = ({ role, isDisabled, activeAdmins }: StaffFacts) =>
  role === 'ADMIN' && !isDisabled && activeAdmins <= 1;

/** What to tell an admin about each refusal. */
export const staffRefusals: Record<StaffRefusal | 'unknown', string> = {
  advocate: 'Advocates have no role on staff.',
  yourself: 'You cannot shut yourself out. Ask another admin.',
  'last-admin': 'This is the last admin. Make somebody else an admin first.',
  'as-it-was': 'Nothing was changed: it stood like this already.',
  unknown: 'This colleague is not known any more.',
};
