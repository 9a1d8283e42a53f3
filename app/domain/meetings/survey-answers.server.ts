import type { Reader } from '~/platform/db.server';
import { SurveyForm, surveyQuestions, worthWords } from './survey';

/** What both sides said of a call; for managers alone, since it is said to them. Who has not answered is left out. */
export async function listSurveyAnswers(db: Reader, meetingId: string) {
  const rows = await db.meetingSurvey.findMany({
    where: { meetingId, answeredAt: { not: null } },
    orderBy: { answeredAt: 'asc' },
    select: { side: true, answers: true, person: { select: { name: true } } },
  });
  return rows.flatMap(({ side, answers, person }) => {
    const said = SurveyForm.safeParse(answers);
    if (!said.success) return [];
    const { worth, fit, words } = said.data;
    const asked = surveyQuestions[side];
    return [
      {
        name: person.name,
        answers: [
          { question: asked.worth, answer: worthWords[worth] },
          { question: asked.fit, answer: `${fit} of 5` },
          ...(words ? [{ question: asked.words, answer: words }] : []),
        ],
      },
    ];
  });
}
