import type { z } from 'zod';
import { record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db } from '~/platform/db.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { addTime, days, momentText } from '~/platform/time';
import type { SignedIn } from './guard.server';
import { roleDuties, roleNames } from './roles';
import { INVITATION_DAYS, type InviteForm } from './schema';

/** Invites a colleague by mail. An open invitation of the same address is replaced. Refused for people who can sign in. */
export async function inviteStaff(
  db: Db,
  invite: z.infer<typeof InviteForm>,
  by: SignedIn,
  now: Date,
): Promise<Result<{ invitationId: string }, 'known-person'>> {
  return db.$transaction(async (tx) => {
    if (await tx.person.findUnique({ where: { email: invite.email }, select: { id: true } })) {
      return refuse('known-person');
    }
    const { email, role, team } = invite;
    const open = { email, acceptedAt: null, revokedAt: null };
    const replaced = await tx.staffInvitation.updateMany({ where: open, data: { revokedAt: now } });
    const id = newId('inv');
    const expiresAt = addTime(now, days(INVITATION_DAYS));
    const tokenHash = hashToken(deriveToken('invitation', id));
    await tx.staffInvitation.create({
      data: { id, ...invite, invitedById: by.personId, tokenHash, expiresAt, createdAt: now },
    });
    const data = { invitationId: id, role, team, replaced: replaced.count };
    await record(tx, { kind: 'invitation.sent', at: now, by, about: {}, data });
    const until = `until ${momentText(expiresAt, by.timeZone)}`;
    await queueMail(tx, {
      message: 'staff-invitation',
      key: `staff-invitation:${id}`,
      to: { email },
      props: { inviterName: by.name, role: roleNames[role], duties: roleDuties[role], expiresAt: until },
      door: { path: '/invitation/:token', purpose: 'invitation', id },
      now,
    });
    return ok({ invitationId: id });
  });
}
