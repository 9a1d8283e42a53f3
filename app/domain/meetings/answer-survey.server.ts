import { record } from '~/domain/audit/record.server';
import type { Db, Reader } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { type Result, ok, refuse } from '~/platform/result';
import { meetingColumns } from './columns.server';
import { dataOf, subjectsOf } from './locking.server';
import { titleOf } from './parties';
import type { SurveyAnswers } from './survey';
import { surveyDoor } from './surveys.server';

type Key = { meetingId: string; token: string };

/** The survey that a letter's key opens; null for any other key. */
export async function findSurvey(db: Reader, { meetingId, token }: Key) {
  const surveys = await db.meetingSurvey.findMany({
    where: { meetingId },
    include: { meeting: { select: meetingColumns }, person: { select: { name: true } } },
  });
  const found = surveys.find(({ personId }) => {
    const { purpose, id } = surveyDoor(meetingId, personId);
    return isSameToken(token, deriveToken(purpose, id));
  });
  return found ? { ...found, title: titleOf(found.meeting) } : null;
}

/** Keeps what one person says about a call, once. */
export async function answerSurvey(
  db: Db,
  { answers, ...key }: Key & { answers: SurveyAnswers },
  now: Date,
): Promise<Result<undefined, 'gone' | 'answered'>> {
  return db.$transaction(async (tx) => {
    const survey = await findSurvey(tx, key);
    if (!survey) return refuse('gone');
    const { meetingId, personId, side, meeting, person } = survey;
    const { count } = await tx.meetingSurvey.updateMany({
      where: { meetingId, personId, answeredAt: null },
      data: { answers, answeredAt: now },
    });
    if (!count) return refuse('answered');
    const by = { personId, name: person.name };
    const data = { ...dataOf(meeting), side };
    await record(tx, { kind: 'meeting.survey-answered', at: now, by, about: subjectsOf(meeting), data });
    return ok();
  });
}
