import type { Reader } from '~/platform/db.server';

/** Colleagues who can look after a request, by name. */
export const listManagers = (db: Reader) =>
  db.person.findMany({
    where: { role: { in: ['MANAGER', 'ADMIN'] }, disabledAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, email: true },
  });
