import { expect, it } from 'vitest';
import { answerSurvey, findSurvey } from '~/domain/meetings/answer-survey.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, hours } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';

const { db } = await testDatabase();
const answers = { worth: 'yes' as const, fit: 4, words: 'They heard of the first month.' };

it('keeps the answers of whoever holds the key, once', async () => {
  const { id, requester, advocate, times } = await makeScheduled(db);
  const now = addTime(times.first, hours(1));
  await holdMeeting(db, { meetingId: id }, requester, now);
  const key = (personId: string) => ({ meetingId: id, token: deriveToken('survey', `${id}:${personId}`) });
  expect((await findSurvey(db, key(advocate.personId)))?.side).toBe('HELPER');
  const answer = () => answerSurvey(db, { ...key(requester.personId), answers }, now);
  expect(
    (await Promise.all([answer(), answer()])).map((result) => (result.ok ? 'kept' : result.reason)).sort(),
  ).toEqual(['answered', 'kept']);
  const kept = { meetingId_personId: { meetingId: id, personId: requester.personId } };
  expect(await db.meetingSurvey.findUniqueOrThrow({ where: kept })).toMatchObject({ answers, answeredAt: now });
  const other = { meetingId: id, token: deriveToken('survey', `${id}:per_other`), answers };
  expect(await answerSurvey(db, other, now)).toEqual({ ok: false, reason: 'gone' });
});
