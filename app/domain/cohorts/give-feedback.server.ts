import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { hasAnswered, Questions, readAnswers } from './feedback';

type Given = { cohortId: string; advocateId: string; typed: Record<string, string> };

/** Keeps what a member answers; sent again it replaces what they said before. Refused to whoever is no member. */
export async function giveFeedback(
  db: Db,
  { cohortId, advocateId, typed }: Given,
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-member' | 'nothing-said'>> {
  return db.$transaction(async (tx) => {
    const member = await tx.cohortInvitation.findFirst({
      where: { cohortId, advocateId, joinedAt: { not: null } },
      select: { cohort: { select: { name: true, questions: true } } },
    });
    if (!member) return refuse('not-member');
    const answers = readAnswers(Questions.parse(member.cohort.questions), typed);
    if (!hasAnswered(answers)) return refuse('nothing-said');
    const key = { cohortId, advocateId };
    const before = await tx.cohortFeedback.count({ where: key });
    await tx.cohortFeedback.upsert({
      where: { cohortId_advocateId: key },
      create: { ...key, answers, givenAt: now },
      update: { answers, givenAt: now },
    });
    const data = { cohortId, cohort: member.cohort.name, again: before > 0 };
    await record(tx, { kind: 'cohort.feedback-given', at: now, by, about: { advocateId }, data });
    return ok();
  });
}
