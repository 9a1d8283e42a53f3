import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import type { NominationForm } from './schema';

export type SubmitRefusal =
  | { code: 'unknown-contact' | 'no-address' | 'advocate' | 'staff' }
  | { code: 'nominated'; by: string; isMine: boolean };

type Nominee = { name: string; email: string; contactId: string | null; accountId: string | null };

/**
 * Keeps a colleague's word that somebody should be invited. Sent twice (`submissionKey`) it is one. Refused: who is in
 * the programme or on staff, and who waits for a decision or an answer on another nomination.
 */
export async function submitNomination(
  db: Db,
  form: NominationForm,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ nominationId: string }, SubmitRefusal>> {
  const { submissionKey, why, activities } = form;
  return db.$transaction(async (tx) => {
    const nominee = await findNominee(tx, form);
    if (!nominee.ok) return nominee;
    const { email } = nominee.value;
    // One address is nominated by one transaction at a time.
    await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`nomination:${email}`}, 0))`;
    const same = await tx.nomination.findUnique({ where: { submissionKey }, select: { id: true, nominatorId: true } });
    if (same?.nominatorId === by.personId) return ok({ nominationId: same.id });
    const refusal = await whyNot(tx, email, by.personId);
    if (refusal) return refuse(refusal);
    const nominationId = newId('nom');
    await tx.nomination.create({
      data: {
        ...{ id: nominationId, submissionKey: same ? nominationId : submissionKey, why, activities },
        ...nominee.value,
        ...{ nominatorId: by.personId, nominatedAt: now },
      },
    });
    const { accountId, name } = nominee.value;
    await record(tx, {
      kind: 'nomination.submitted',
      at: now,
      by,
      about: { accountId },
      data: { nominationId, name },
      reasons: [why],
    });
    return ok({ nominationId });
  });
}

async function findNominee(tx: Tx, form: NominationForm): Promise<Result<Nominee, SubmitRefusal>> {
  const typed = form.who === 'typed' ? form : null;
  const contact = await tx.contact.findUnique({
    where: form.who === 'typed' ? { email: form.email } : { id: form.contactId },
    select: { id: true, name: true, email: true, accountId: true },
  });
  if (contact?.email) {
    const { id: contactId, name, email, accountId } = contact;
    return ok({ contactId, name, email, accountId });
  }
  if (typed) return ok({ name: typed.name, email: typed.email, contactId: null, accountId: null });
  return refuse({ code: contact ? 'no-address' : 'unknown-contact' });
}

async function whyNot(tx: Tx, email: string, personId: string): Promise<SubmitRefusal | null> {
  const person = await tx.person.findUnique({ where: { email }, select: { role: true } });
  if (person) return { code: person.role === 'ADVOCATE' ? 'advocate' : 'staff' };
  if (await tx.contact.count({ where: { email, advocate: { isNot: null } } })) return { code: 'advocate' };
  const open = await tx.nomination.findFirst({
    where: { email, status: { in: ['NEW', 'INVITED'] } },
    select: { nominatorId: true, nominator: { select: { name: true } } },
  });
  return open && { code: 'nominated', by: open.nominator.name, isMine: open.nominatorId === personId };
}
