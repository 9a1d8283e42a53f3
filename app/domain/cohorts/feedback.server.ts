import type { z } from 'zod';
import type { Reader } from '~/platform/db.server';
import { Answers, Questions, summarise } from './feedback';

/** The form of a member, with what they answered before; null for whoever is none. */
export async function findFeedbackForm(db: Reader, { cohortId, advocateId }: { cohortId: string; advocateId: string }) {
  const member = await db.cohortInvitation.findFirst({
    where: { cohortId, advocateId, joinedAt: { not: null } },
    select: { cohort: { select: { questions: true, changedBecause: true } } },
  });
  const questions = Questions.parse(member?.cohort.questions ?? []);
  if (!member || questions.length === 0) return null;
  const given = await db.cohortFeedback.findUnique({ where: { cohortId_advocateId: { cohortId, advocateId } } });
  return {
    questions,
    answers: given && Answers.parse(given.answers),
    changedBecause: member.cohort.changedBecause,
  };
}

/** What a cohort's members said, with how many were asked. Names are not shown: the form promises to be read, not traced. */
export async function readFeedback(
  db: Reader,
  { id, questions }: { id: string; questions: z.infer<typeof Questions> },
) {
  const member = { cohortId: id, joinedAt: { not: null }, advocate: { leftAt: null } };
  const [sheets, asked, joined] = await Promise.all([
    db.cohortFeedback.findMany({ where: { cohortId: id }, orderBy: { givenAt: 'desc' }, select: { answers: true } }),
    db.cohortInvitation.count({ where: { ...member, feedbackAskedAt: { not: null } } }),
    db.cohortInvitation.count({ where: member }),
  ]);
  const read = sheets.map(({ answers }) => Answers.parse(answers));
  return { summaries: summarise(questions, read), answered: sheets.length, asked, unasked: joined - asked };
}
