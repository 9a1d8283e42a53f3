import type { Role } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { makeAdvocate, makeStaff } from './people';
import { signInAs } from './requests';

/** Everybody who can stand before a page. `another` is an advocate too, to whom nothing of `advocate` belongs. */
export const visitors = [
  'visitor',
  'advocate',
  'applied',
  'another',
  'requester',
  'manager',
  'leader',
  'admin',
] as const;
export type Visitor = (typeof visitors)[number];
export type Somebody = { personId: string; name: string; email: string; cookie: string; advocateId: string };
export type People = Record<Exclude<Visitor, 'visitor'>, Somebody>;

/** One signed-in person of each kind. */
export async function peopleInRoles(db: Db): Promise<People> {
  const staff = async (name: string, role: Role) => {
    const person = await makeStaff(db, { name, role, team: role === 'REQUESTER' ? 'SALES' : null });
    return { ...named(person), advocateId: '', cookie: await signInAs(db, person.id) };
  };
  const customer = async (name: string, readiness: 'READY' | 'APPLIED') => {
    const { id, person } = await makeAdvocate(db, { name, readiness, confirmedAt: systemNow() });
    return { ...named(person), advocateId: id, cookie: await signInAs(db, person.id) };
  };
  const people = {
    advocate: await customer('Maren Okafor', 'READY'),
    applied: await customer('Jonas Weil', 'APPLIED'),
    another: await customer('Ilse Brandt', 'READY'),
    requester: await staff('Marcus Hale', 'REQUESTER'),
    manager: await staff('Priya Raman', 'MANAGER'),
    leader: await staff('Dana Whitlock', 'LEADER'),
    admin: await staff('Tomas Rydel', 'ADMIN'),
  };
  return people;
}

const named = ({ id, name, email }: { id: string; name: string; email: string }) => ({ personId: id, name, email });
