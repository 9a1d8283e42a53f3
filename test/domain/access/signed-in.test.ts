import { expect, it } from 'vitest';
import { findSignedIn } from '~/domain/access/signed-in.server';
import { addTime, days } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const who = async (cookie: string) => findSignedIn(get('/', { cookie }).request);

it('knows the person behind a session, and an advocate’s readiness', async () => {
  const advocate = await makeAdvocate(db, { readiness: 'APPLIED' });
  expect(await who(await signInAs(db, advocate.personId))).toEqual({
    personId: advocate.personId,
    name: 'Maren Okafor',
    email: advocate.person.email,
    role: 'ADVOCATE',
    team: null,
    timeZone: 'Europe/London',
    advocate: { id: advocate.id, readiness: 'APPLIED' },
  });
});

it('knows nobody behind a forged, ended or disabled one, and sees a new role at once', async () => {
  const person = await makeStaff(db);
  const cookie = await signInAs(db, person.id);
  expect(await who(cookie.replace(/.{4}$/, 'AAAA'))).toBeNull();
  expect(await who('')).toBeNull();
  await db.person.update({ where: { id: person.id }, data: { role: 'LEADER' } });
  expect(await who(cookie)).toMatchObject({ role: 'LEADER' });
  await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
  expect(await who(cookie)).toBeNull();
  await db.person.update({ where: { id: person.id }, data: { disabledAt: null } });
  expect(await who(cookie)).not.toBeNull();
  await db.session.updateMany({ where: { personId: person.id }, data: { expiresAt: addTime(new Date(), -days(1)) } });
  expect(await who(cookie)).toBeNull();
});
