import { db } from '~/platform/db.server';
import { sessionToken } from '~/platform/session-cookie.server';
import { systemNow } from '~/platform/time';
import type { SignedIn } from './guard.server';

/** Who is behind the request's session cookie: one query. Ended sessions and disabled people are nobody. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const session = await db().session.findUnique({
    where: { token, expiresAt: { gt: systemNow() }, person: { disabledAt: null } },
    select: {
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          team: true,
          timeZone: true,
          advocate: { select: { id: true, readiness: true, leftAt: true } },
        },
      },
    },
  });
  if (!session) return null;
  const { id, advocate, ...person } = session.person;
  return {
    personId: id,
    ...person,
    advocate: advocate && !advocate.leftAt ? { id: advocate.id, readiness: advocate.readiness } : null,
  };
}
