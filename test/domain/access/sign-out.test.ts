import { expect, it } from 'vitest';
import { findSignedIn } from '~/domain/access/signed-in.server';
import { signOut } from '~/domain/access/sign-out.server';
import { sessionToken } from '~/platform/session-cookie.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('ends the session on the server and in the browser, and leaves others', async () => {
  const person = await actingStaff(db);
  const [here, elsewhere] = [await signInAs(db, person.personId), await signInAs(db, person.personId)];
  const { request } = get('/', { cookie: here });
  const cookie = await signOut(db, person, sessionToken(request) ?? '', NOW);
  expect(cookie).toBe('flywheel.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
  expect(await findSignedIn(request)).toBeNull();
  expect(await findSignedIn(get('/', { cookie: elsewhere }).request)).toMatchObject({ personId: person.personId });
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['person.signed-out']);
});
