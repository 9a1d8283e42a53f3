import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { SignedIn } from './guard.server';

/** Takes an open invitation back; its link stops working. */
export async function revokeInvitation(
  db: Db,
  invitationId: string,
  by: SignedIn,
  now: Date,
): Promise<Result<undefined, 'not-open'>> {
  return db.$transaction(async (tx) => {
    const [taken] = await tx.staffInvitation.updateManyAndReturn({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
      select: { role: true, team: true },
    });
    if (!taken) return refuse('not-open');
    await record(tx, { kind: 'invitation.revoked', at: now, by, about: {}, data: { invitationId, ...taken } });
    return ok();
  });
}
