import { firstNameOf } from '~/domain/advocates/first-name';
import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { letterParagraphs } from './letter-words';

/** Keeps "what we changed because of it" and writes it back to everybody who answered. Once a cohort; then it stands. */
export async function tellChanges(
  db: Db,
  { cohortId, changes }: { cohortId: string; changes: string },
  by: Actor,
  now: Date,
): Promise<Result<{ told: number }, 'not-found' | 'told' | 'nobody'>> {
  return db.$transaction(async (tx) => {
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { name: true } });
    if (!cohort) return refuse('not-found');
    const readers = await tx.cohortFeedback.findMany({
      where: { cohortId, advocate: { leftAt: null } },
      select: { advocateId: true, advocate: { select: { person: { select: { id: true, name: true, email: true } } } } },
    });
    if (readers.length === 0) return refuse('nobody');
    const { count } = await tx.cohort.updateMany({
      where: { id: cohortId, changedAt: null },
      data: { changedBecause: changes, changedAt: now },
    });
    if (count !== 1) return refuse('told');
    for (const { advocateId, advocate } of readers)
      await tell(tx, { ...advocate.person, key: `${cohortId}:${advocateId}`, changes, now });
    const data = { cohortId, cohort: cohort.name, members: readers.length };
    await record(tx, { kind: 'cohort.changes-told', at: now, by, about: {}, data, reasons: [changes] });
    return ok({ told: readers.length });
  });
}

type Told = { id: string; name: string; email: string; key: string; changes: string; now: Date };

async function tell(tx: Tx, { id, name, email, key, changes, now }: Told): Promise<void> {
  const firstName = firstNameOf(name);
  await queueMail(tx, {
    message: 'cohort-changed',
    key: `cohort-changed:${key}`,
    to: { email, personId: id },
    props: {
      firstName,
      paragraphs: letterParagraphs(changes, { firstName, account: null }),
      actionUrl: `${env().SITE_URL}/board`,
    },
    now,
  });
}
