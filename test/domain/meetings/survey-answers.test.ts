import { expect, it } from 'vitest';
import { answerSurvey } from '~/domain/meetings/answer-survey.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { listSurveyAnswers } from '~/domain/meetings/survey-answers.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, hours } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';

const { db } = await testDatabase();

it('holds what each side was asked beside what it said, and nobody who has not answered', async () => {
  const { id, requester, times } = await makeScheduled(db);
  const now = addTime(times.first, hours(1));
  await holdMeeting(db, { meetingId: id }, requester, now);
  expect(await listSurveyAnswers(db, id)).toEqual([]);
  const answers = { worth: 'partly' as const, fit: 4, words: 'That the first month is hard.' };
  await answerSurvey(db, { meetingId: id, token: deriveToken('survey', `${id}:${requester.personId}`), answers }, now);
  expect(await listSurveyAnswers(db, id)).toEqual([
    {
      name: requester.name,
      answers: [
        { question: 'Did it help the buyer to decide?', answer: 'Partly' },
        { question: 'How well did the person fit the question?', answer: '4 of 5' },
        { question: 'What did the buyer take away?', answer: 'That the first month is hard.' },
      ],
    },
  ]);
});
