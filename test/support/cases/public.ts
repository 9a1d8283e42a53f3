import { inviteStaff } from '~/domain/access/invite-staff.server';
import { requestSignIn } from '~/domain/access/request-sign-in.server';
import { rememberAsked } from '~/domain/access/sign-in-cookie.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import type { Db } from '~/platform/db.server';
import { deriveCode, deriveToken } from '~/platform/derived-token.server';
import { systemNow } from '~/platform/time';
import { joinForm, typedJoin } from '../advocates';
import { actingStaff } from '../access';
import { makeAdvocate, makeStaff } from '../people';
import { signInAs } from '../requests';
import { type Cases, newAddress } from './case';

export const publicCases: Cases = {
  '/join': () => ({ path: '/join', form: { ...typedJoin, email: newAddress() } }),
  '/join/confirm/:token': async (db) => {
    const { applicationId } = await applyToJoin(db, joinForm({ email: newAddress() }), systemNow());
    return { path: `/join/confirm/${deriveToken('join', applicationId)}`, form: {} };
  },
  '/login': async (_db, people) => ({ path: '/login', form: { email: people.advocate.email, next: '' } }),
  '/login/sent': async (db) => {
    const { id, email } = await newSignIn(db);
    const cookie = (await rememberAsked({ signInId: id, email, next: '' })).split(';')[0];
    return { path: '/login/sent', form: { code: deriveCode('sign-in', id) }, cookie };
  },
  '/login/:token': async (db) => {
    const { id } = await newSignIn(db);
    return { path: `/login/${deriveToken('sign-in', id)}`, form: {} };
  },
  '/invitation/:token': async (db) => {
    const invite = { name: 'Ama Boateng', email: newAddress(), role: 'LEADER' as const, team: null };
    const result = await inviteStaff(db, invite, await actingStaff(db), systemNow());
    if (!result.ok) throw new Error(result.reason);
    return { path: `/invitation/${deriveToken('invitation', result.value.invitationId)}`, form: {} };
  },
  '/logout': async (db) => {
    const { id } = await makeStaff(db);
    return { path: '/logout', form: {}, cookie: await signInAs(db, id) };
  },
};

async function newSignIn(db: Db) {
  const { person } = await makeAdvocate(db);
  return { id: await requestSignIn(db, person.email, systemNow()), email: person.email };
}
