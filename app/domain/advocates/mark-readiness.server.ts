import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { firstNameOf } from './first-name';
import { suggestReadiness } from './readiness';
import { getReadinessFacts } from './readiness-facts.server';

export type Marking = {
  advocateId: string;
  decision: 'READY' | 'NOT_READY';
  /** the advocate reads it */
  reason: string;
  /** when to look again; needed for not ready */
  reviewOn: Date | null;
  by: Actor & { personId: string };
  now: Date;
};

export type MarkingRefusal = 'unknown' | 'already-ready' | 'needs-review-date' | 'review-date-past';

/**
 * A manager says whether an advocate may be asked, with a reason and a date to look again; the facts are kept as they
 * were. Becoming ready opens the board and is told by mail, once. Marking the ready as ready is refused.
 */
export async function markReadiness(db: Db, marking: Marking): Promise<Result<void, MarkingRefusal>> {
  const { advocateId, decision, reason, reviewOn, by, now } = marking;
  if (decision === 'NOT_READY' && !reviewOn) return refuse('needs-review-date');
  if (reviewOn && reviewOn <= now) return refuse('review-date-past');
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM advocates WHERE id = ${advocateId} FOR UPDATE`;
    const known = await getReadinessFacts(tx, advocateId, now);
    if (!known) return refuse('unknown');
    const { facts, missing } = suggestReadiness(known, now);
    const advocate = await getAdvocate(tx, advocateId);
    const from = advocate.readiness;
    if (decision === 'READY' && from === 'READY') return refuse('already-ready');
    await tx.advocate.update({ where: { id: advocateId, readiness: from }, data: { readiness: decision, reviewOn } });
    const id = newId('rdy');
    const data = { id, advocateId, decision, reason, facts, reviewOn, decidedById: by.personId, decidedAt: now };
    await tx.readinessDecision.create({ data });
    await record(tx, {
      kind: decision === 'READY' ? 'advocate.marked-ready' : 'advocate.marked-not-ready',
      at: now,
      by,
      about: { advocateId, accountId: advocate.contact.accountId },
      data: { from, reviewOn: reviewOn && reviewOn.toISOString().slice(0, 10), missing },
      reasons: [reason],
    });
    if (decision === 'READY') await tellReady(tx, advocate, { decisionId: id, reason, now });
    return ok();
  });
}

const getAdvocate = (tx: Tx, id: string) =>
  tx.advocate.findUniqueOrThrow({
    where: { id },
    select: {
      readiness: true,
      contact: { select: { accountId: true } },
      person: { select: { id: true, name: true, email: true } },
    },
  });

type Told = Awaited<ReturnType<typeof getAdvocate>>;

async function tellReady(tx: Tx, { person }: Told, why: { decisionId: string; reason: string; now: Date }) {
  await queueMail(tx, {
    message: 'readiness-ready',
    key: `readiness-ready:${why.decisionId}`,
    to: { email: person.email, personId: person.id },
    props: { firstName: firstNameOf(person.name), actionUrl: `${env().SITE_URL}/board`, reasons: [why.reason] },
    now: why.now,
  });
}
