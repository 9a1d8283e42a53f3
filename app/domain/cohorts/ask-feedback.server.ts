import { firstNameOf } from '~/domain/advocates/first-name';
import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { Questions } from './feedback';

/**
 * Sends the feedback form to every member who joined and was not asked yet: once a member, however often it is pressed.
 * Refused when there is nothing to ask or nobody to be asked.
 */
export async function askFeedback(
  db: Db,
  cohortId: string,
  by: Actor,
  now: Date,
): Promise<Result<{ asked: number }, 'not-found' | 'no-questions' | 'nobody'>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${cohortId} FOR UPDATE`;
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { name: true, questions: true } });
    if (!cohort) return refuse('not-found');
    const questions = Questions.parse(cohort.questions);
    if (questions.length === 0) return refuse('no-questions');
    const where = { cohortId, joinedAt: { not: null }, feedbackAskedAt: null, advocate: { leftAt: null } };
    const members = await tx.cohortInvitation.findMany({
      where,
      select: { id: true, advocate: { select: { person: { select: { id: true, name: true, email: true } } } } },
    });
    if (members.length === 0) return refuse('nobody');
    await tx.cohortInvitation.updateMany({
      where: { id: { in: members.map(({ id }) => id) } },
      data: { feedbackAskedAt: now },
    });
    for (const { id, advocate } of members) {
      if (!advocate) continue;
      await queueMail(tx, {
        message: 'cohort-feedback',
        key: `cohort-feedback:${id}`,
        to: { email: advocate.person.email, personId: advocate.person.id },
        props: {
          firstName: firstNameOf(advocate.person.name),
          questions: questions.length === 1 ? 'One question' : `${questions.length} questions`,
          actionUrl: `${env().SITE_URL}/feedback/${cohortId}`,
        },
        now,
      });
    }
    const data = { cohortId, cohort: cohort.name, members: members.length };
    await record(tx, { kind: 'cohort.feedback-asked', at: now, by, about: {}, data });
    return ok({ asked: members.length });
  });
}
