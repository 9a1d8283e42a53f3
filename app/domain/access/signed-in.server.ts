import type { Role, Team } from '~/generated/prisma/enums';
import { pool } from '~/platform/db.server';
import { sessionToken } from '~/platform/session-cookie.server';
import { systemNow } from '~/platform/time';
import type { SignedIn } from './guard.server';

// Every page pays for this read, so it is one statement on the pool.
const sql = `
  SELECT p.id AS "personId", p.name, p.email, p.role, p.team, p.time_zone AS "timeZone",
         a.id AS "advocateId", a.readiness
    FROM sessions s
    JOIN people p ON p.id = s.person_id AND p.disabled_at IS NULL
    LEFT JOIN advocates a ON a.person_id = p.id AND a.left_at IS NULL
   WHERE s.token = $1 AND s.expires_at > $2`;

type Row = Omit<SignedIn, 'advocate'> & { role: Role; team: Team | null; advocateId: string | null } & {
  readiness: NonNullable<SignedIn['advocate']>['readiness'];
};

/** Who is behind the request's session cookie. Ended sessions and disabled people are nobody. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const { rows } = await pool().query<Row>({ name: 'signed-in', text: sql, values: [token, systemNow()] });
  if (!rows[0]) return null;
  const { advocateId, readiness, ...person } = rows[0];
  return { ...person, advocate: advocateId ? { id: advocateId, readiness } : null };
}
