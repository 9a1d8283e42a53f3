import type { Reader } from '~/platform/db.server';

/** Who else needs what a request asks for, oldest first. They read along and are told what its requester is told. */
export async function listFollowers(db: Reader, requestId: string) {
  const rows = await db.requestFollower.findMany({
    where: { requestId },
    orderBy: [{ joinedAt: 'asc' }, { personId: 'asc' }],
    select: { why: true, joinedAt: true, person: { select: { id: true, name: true, email: true, timeZone: true } } },
  });
  return rows.map(({ person, ...rest }) => ({ ...rest, personId: person.id, ...person }));
}
