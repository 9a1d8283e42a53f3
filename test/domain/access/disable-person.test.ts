import { expect, it } from 'vitest';
import { disablePerson } from '~/domain/access/disable-person.server';
import { findSignedIn } from '~/domain/access/signed-in.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('ends every session at once and writes one event', async () => {
  const by = await actingStaff(db);
  const { id } = await makeStaff(db);
  const cookies = [await signInAs(db, id), await signInAs(db, id)];
  expect(await disablePerson(db, id, by, NOW)).toEqual({ ok: true, value: undefined });
  for (const cookie of cookies) expect(await findSignedIn(get('/', { cookie }).request)).toBeNull();
  expect((await auditTrail(db)).at(-1)).toEqual({
    kind: 'person.disabled',
    actorId: by.personId,
    data: { personId: id, sessionsEnded: 2 },
  });
  expect(await disablePerson(db, id, by, NOW)).toEqual({ ok: false, reason: 'as-it-was' });
});

it('refuses oneself, advocates and unknown ids', async () => {
  const by = await actingStaff(db);
  const advocate = await makeAdvocate(db);
  expect(await disablePerson(db, by.personId, by, NOW)).toEqual({ ok: false, reason: 'yourself' });
  expect(await disablePerson(db, advocate.personId, by, NOW)).toEqual({ ok: false, reason: 'advocate' });
  expect(await disablePerson(db, 'per_nobody', by, NOW)).toEqual({ ok: false, reason: 'unknown' });
});

it('leaves an admin when the last two shut each other out at once', async () => {
  await db.person.updateMany({ where: { role: 'ADMIN' }, data: { disabledAt: NOW } });
  const [one, two] = [await actingStaff(db), await actingStaff(db)];
  const results = await Promise.all([
    disablePerson(db, two.personId, one, NOW),
    disablePerson(db, one.personId, two, NOW),
  ]);
  expect(results.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual(['last-admin', 'ok']);
  expect(await db.person.count({ where: { role: 'ADMIN', disabledAt: null } })).toBe(1);
});
