import { record } from '~/domain/audit/record.server';
import type { Role } from '~/generated/prisma/enums';
import { openSession, takeOneTimeValue } from '~/platform/auth.server';
import type { Db } from '~/platform/db.server';
import { deriveCode, deriveToken, hashToken, isSameToken } from '~/platform/derived-token.server';
import { ok, refuse, type Result } from '~/platform/result';
import { signInIdentifier } from './sign-in-identifier';

/** What somebody brings: the token of the link, or the code typed in the browser that asked. */
export type Proof = { token: string } | { signInId: string; code: string };

/**
 * Signs somebody in, once per link. Refused alike: unknown, used, replaced or old links, wrong codes, disabled people.
 * A code uses its link up, and the other way round. Count the tries of a code before calling.
 */
export async function signIn(db: Db, proof: Proof, now: Date): Promise<Result<{ cookie: string; role: Role }, 'dead'>> {
  const token = tokenOf(proof);
  if (!token) return refuse('dead');
  return db.$transaction(async (tx) => {
    const email = await takeOneTimeValue(tx, signInIdentifier(hashToken(token)));
    if (!email) return refuse('dead');
    const person = await tx.person.findUnique({
      where: { email, disabledAt: null },
      select: { id: true, name: true, role: true },
    });
    if (!person) return refuse('dead');
    const cookie = await openSession(tx, person.id);
    await record(tx, {
      kind: 'person.signed-in',
      at: now,
      by: { personId: person.id, name: person.name },
      about: {},
      data: { personId: person.id, by: 'token' in proof ? 'link' : 'code' },
    });
    return ok({ cookie, role: person.role });
  });
}

function tokenOf(proof: Proof): string | null {
  if ('token' in proof) return proof.token;
  const fits = isSameToken(proof.code, deriveCode('sign-in', proof.signInId));
  return fits ? deriveToken('sign-in', proof.signInId) : null;
}
