import { takeContact } from '~/domain/accounts/take-contact.server';
import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { inviteContact } from './invite-contact.server';
import type { InviteRefusal } from './invitation-rules';
import { lockInvitee } from './lock-invitee.server';
import { takeStandingCohort } from './standing-cohort.server';
import { tellNominator } from './tell-nominator.server';

export type NominationRefusal = { code: 'not-found' | 'decided' } | { code: 'refused'; why: InviteRefusal };

/** Takes back what a refused invitation had begun, such as a new contact. */
class RefusedError extends Error {
  constructor(readonly refusal: NominationRefusal) {
    super(refusal.code);
  }
}

/** Invites somebody who was nominated, as a contact of the CRM or a new one, and tells the nominator. Decided once. */
export async function inviteNominated(
  db: Db,
  nominationId: string,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ name: string }, NominationRefusal>> {
  try {
    return ok(await db.$transaction((tx) => invite(tx, nominationId, by, now)));
  } catch (error) {
    if (error instanceof RefusedError) return refuse(error.refusal);
    throw error;
  }
}

async function invite(tx: Tx, id: string, by: Actor & { personId: string }, now: Date): Promise<{ name: string }> {
  const nomination = await tx.nomination.findUnique({ where: { id }, include: { nominator: true } });
  if (!nomination) throw new RefusedError({ code: 'not-found' });
  const { name, email, nominator } = nomination;
  const { contactId, accountId } = await takeContact(tx, { email, name, title: null, timeZone: null });
  await lockInvitee(tx, contactId);
  await lockNew(tx, id);
  const { subject, body } = await takeStandingCohort(tx, 'nominated', now);
  const words = { subject, body: withNominator(body, nominator.name) };
  const invited = await inviteContact(tx, { contactId, cohort: { slug: 'nominated' }, words }, by, now);
  if (!invited.ok) throw new RefusedError({ code: 'refused', why: invited.reason });
  await tx.nomination.update({
    where: { id },
    data: { status: 'INVITED', contactId, accountId, decidedById: by.personId, decidedAt: now },
  });
  const data = { nominationId: id, name, invitationId: invited.value.invitationId };
  await record(tx, { kind: 'nomination.invited', at: now, by, about: { accountId }, data });
  await tellNominator(tx, id, now);
  return { name };
}

/** Only after the person, whom joining holds when it comes to the nomination. */
async function lockNew(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM nominations WHERE id = ${id} FOR UPDATE`;
  const { status } = await tx.nomination.findUniqueOrThrow({ where: { id } });
  if (status !== 'NEW') throw new RefusedError({ code: 'decided' });
}

/** The cohort's words, with who thought of them after the greeting. */
function withNominator(body: string, nominator: string): string {
  const [greeting = '', ...rest] = body.split(/\n\s*\n/);
  return [greeting, `${nominator}, whom you know from working with us, suggested that I write to you.`, ...rest].join(
    '\n\n',
  );
}
