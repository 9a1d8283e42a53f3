import { expect, it } from 'vitest';
import { acceptInvitation } from '~/domain/access/accept-invitation.server';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { findSignedIn } from '~/domain/access/signed-in.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, seconds } from '~/platform/time';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get } from '#test/support/requests';

const { db } = await testDatabase();
const by = await actingStaff(db);
const dead = { ok: false, reason: 'dead' };

async function invited(email: string) {
  const result = await inviteStaff(db, { name: 'Helen Strand', email, role: 'REQUESTER', team: 'SALES' }, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  return { id: result.value.invitationId, token: deriveToken('invitation', result.value.invitationId) };
}

it('makes the person, signs them in and writes one event', async () => {
  const { id, token } = await invited('helen@northbeam.example');
  const result = await acceptInvitation(db, token, addTime(NOW, days(13)));
  if (!result.ok) throw new Error(result.reason);
  const who = await findSignedIn(get('/', { cookie: result.value.cookie.split(';')[0] }).request);
  expect(who).toMatchObject({ email: 'helen@northbeam.example', role: 'REQUESTER', team: 'SALES' });
  expect((await auditTrail(db)).at(-1)).toEqual({
    kind: 'invitation.accepted',
    actorId: who?.personId,
    data: { invitationId: id, personId: who?.personId, role: 'REQUESTER', team: 'SALES' },
  });
});

it('is accepted once, also by fifty at once', async () => {
  const { token } = await invited('jonas@northbeam.example');
  const results = await Promise.all(Array.from({ length: 50 }, () => acceptInvitation(db, token, NOW)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.session.count({ where: { person: { email: 'jonas@northbeam.example' } } })).toBe(1);
});

it('refuses unknown, old and revoked invitations, and addresses that came in meanwhile', async () => {
  expect(await acceptInvitation(db, 'x'.repeat(43), NOW)).toEqual(dead);

  const old = await invited('old@northbeam.example');
  expect(await acceptInvitation(db, old.token, addTime(NOW, days(14) + seconds(1)))).toEqual(dead);

  const revoked = await invited('revoked@northbeam.example');
  await db.staffInvitation.update({ where: { id: revoked.id }, data: { revokedAt: NOW } });
  expect(await acceptInvitation(db, revoked.token, NOW)).toEqual(dead);

  const meanwhile = await invited('meanwhile@northbeam.example');
  const person = await makeStaff(db, { email: 'meanwhile@northbeam.example', role: 'LEADER' });
  expect(await acceptInvitation(db, meanwhile.token, NOW)).toEqual(dead);
  expect(await db.session.count({ where: { personId: person.id } })).toBe(0);
});
