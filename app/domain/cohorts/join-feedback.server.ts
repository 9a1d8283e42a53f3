import type { Tx } from '~/platform/db.server';
import { Answers, joinAnswers, Questions } from './feedback';

/**
 * Gives an advocate's feedback of cohorts to another, inside the merge of the two. Where both answered the same cohort, one
 * sheet is made of both, so that the person counts once and nothing they wrote is lost.
 */
export async function joinFeedback(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const theirs = await tx.cohortFeedback.findMany({
    where: { advocateId: from },
    include: { cohort: { select: { questions: true } } },
  });
  for (const { cohortId, answers, givenAt, cohort } of theirs) {
    const own = await tx.cohortFeedback.findUnique({ where: { cohortId_advocateId: { cohortId, advocateId: to } } });
    const key = { cohortId_advocateId: { cohortId, advocateId: from } };
    if (!own) {
      await tx.cohortFeedback.update({ where: key, data: { advocateId: to } });
      continue;
    }
    const sheets = [own, { answers, givenAt }].sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime());
    const [later, earlier] = sheets.map((sheet) => Answers.parse(sheet.answers)) as [string[], string[]];
    const joined = {
      answers: joinAnswers(Questions.parse(cohort.questions), later, earlier),
      givenAt: sheets[0]!.givenAt,
    };
    await tx.cohortFeedback.delete({ where: key });
    await tx.cohortFeedback.update({ where: { cohortId_advocateId: { cohortId, advocateId: to } }, data: joined });
  }
}
