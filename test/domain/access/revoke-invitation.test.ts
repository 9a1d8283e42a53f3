import { expect, it } from 'vitest';
import { inviteStaff } from '~/domain/access/invite-staff.server';
import { findInvitation } from '~/domain/access/queries.server';
import { revokeInvitation } from '~/domain/access/revoke-invitation.server';
import { deriveToken } from '~/platform/derived-token.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('closes an open invitation once, with one event', async () => {
  const by = await actingStaff(db);
  const invite = { name: 'Helen Strand', email: 'helen@northbeam.example', role: 'LEADER', team: null } as const;
  const result = await inviteStaff(db, invite, by, NOW);
  if (!result.ok) throw new Error(result.reason);
  const id = result.value.invitationId;
  const token = deriveToken('invitation', id);
  expect(await findInvitation(db, token, NOW)).toMatchObject({ name: 'Helen Strand' });
  expect(await revokeInvitation(db, id, by, NOW)).toEqual({ ok: true, value: undefined });
  expect(await findInvitation(db, token, NOW)).toBeNull();
  expect(await revokeInvitation(db, id, by, NOW)).toEqual({ ok: false, reason: 'not-open' });
  expect((await auditTrail(db)).map(({ kind }) => kind)).toEqual(['invitation.sent', 'invitation.revoked']);
});
