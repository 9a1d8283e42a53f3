import { record } from '~/domain/audit/record.server';
import type { Role } from '~/generated/prisma/enums';
import { openSession } from '~/platform/auth.server';
import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';

/**
 * Makes the invited colleague a person and signs them in, once. Refused alike: unknown, used, revoked and old links,
 * and an address that came in by another way meanwhile.
 */
export async function acceptInvitation(
  db: Db,
  token: string,
  now: Date,
): Promise<Result<{ cookie: string; role: Role }, 'dead'>> {
  return db.$transaction(async (tx) => {
    const [invitation] = await tx.staffInvitation.updateManyAndReturn({
      where: { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
      select: { id: true, email: true, name: true, role: true, team: true },
    });
    if (!invitation) return refuse('dead');
    const { id: invitationId, ...who } = invitation;
    const { count } = await tx.person.createMany({
      data: { id: newId('per'), ...who, emailVerified: true, createdAt: now },
      skipDuplicates: true,
    });
    const person = await tx.person.findUniqueOrThrow({ where: { email: who.email }, select: { id: true } });
    if (count !== 1) return refuse('dead');
    const by = { personId: person.id, name: who.name };
    const data = { invitationId, personId: person.id, role: who.role, team: who.team };
    await record(tx, { kind: 'invitation.accepted', at: now, by, about: {}, data });
    return ok({ cookie: await openSession(tx, person.id), role: who.role });
  });
}
