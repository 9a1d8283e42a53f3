import { record } from '~/domain/audit/record.server';
import { closeSession } from '~/platform/auth.server';
import type { Db } from '~/platform/db.server';
import type { SignedIn } from './guard.server';

/** Ends the session on the server; returns the `Set-Cookie` that takes it from the browser. */
export async function signOut(db: Db, person: SignedIn, token: string, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const cookie = await closeSession(tx, token);
    await record(tx, {
      kind: 'person.signed-out',
      at: now,
      by: person,
      about: {},
      data: { personId: person.personId },
    });
    return cookie;
  });
}
