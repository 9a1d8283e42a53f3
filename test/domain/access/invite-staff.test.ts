import { expect, it } from 'vitest';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { addTime, days } from '~/platform/time';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db, { name: 'Ines Carvalho' });
const helen = { name: 'Helen Strand', email: 'helen@northbeam.example', role: 'REQUESTER', team: 'SALES' } as const;

it('keeps a hash, writes the mail with a door and one event', async () => {
  const result = await inviteStaff(db, helen, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  const { invitationId } = result.value;
  expect(await db.staffInvitation.findUnique({ where: { id: invitationId } })).toMatchObject({
    ...helen,
    invitedById: by.personId,
    tokenHash: hashToken(deriveToken('invitation', invitationId)),
    expiresAt: addTime(NOW, days(14)),
  });
  expect(await db.mailMessage.findFirst({ where: { toEmail: helen.email } })).toMatchObject({
    message: 'staff-invitation',
    props: { inviterName: 'Ines Carvalho', role: 'Requester' },
    door: { path: '/invitation/:token', purpose: 'invitation', id: invitationId },
  });
  expect((await auditTrail(db)).at(-1)).toEqual({
    kind: 'invitation.sent',
    actorId: by.personId,
    data: { invitationId, role: 'REQUESTER', team: 'SALES', replaced: 0 },
  });
});

it('replaces an open invitation of the same address', async () => {
  await inviteStaff(db, { ...helen, role: 'MANAGER', team: null }, by, NOW);
  const open = await db.staffInvitation.findMany({ where: { email: helen.email, revokedAt: null } });
  expect(open.map(({ role }) => role)).toEqual(['MANAGER']);
  expect((await auditTrail(db)).at(-1)?.data).toMatchObject({ replaced: 1 });
});

it('refuses people who can sign in already', async () => {
  const [staff, advocate] = [await makeStaff(db), await makeAdvocate(db)];
  for (const email of [staff.email, advocate.person.email]) {
    expect(await inviteStaff(db, { ...helen, email }, by, NOW)).toEqual({ ok: false, reason: 'known-person' });
    expect(await db.staffInvitation.count({ where: { email } })).toBe(0);
  }
});
