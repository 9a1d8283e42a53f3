import { expect, it } from 'vitest';
import { answerMeeting } from '~/domain/meetings/answer-meeting.server';
import { TimesForm } from '~/domain/meetings/schema';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('says in words what was set, sent, called off or wrong', async () => {
  const { id, requester, times } = await makeMeeting(db);
  const reader = { side: 'GUEST' as const, timeZone: 'Europe/London' };
  const answer = (form: object) =>
    answerMeeting(db, { meetingId: id, reader, answer: TimesForm.parse(form), by: requester, now: NOW });
  const pick = { answer: 'pick', startsAt: times.first.toISOString() };
  expect(await answer({ answer: 'offer', times: ['2026-11-24T10:00', '', ''], word: '' })).toMatchObject({
    ok: false,
    reason: { field: 'times', isOver: false },
  });
  expect(await answer(pick)).toMatchObject({ ok: true, value: expect.stringContaining('13:00 in London') });
  expect(await answer(pick)).toMatchObject({ ok: false, reason: { isOver: true } });
  const later = ['2026-11-24T10:00', '2026-11-25T10:00', '2026-11-26T10:00'];
  expect(await answer({ answer: 'offer', times: later, word: '' })).toMatchObject({ ok: true });
  expect(await answer({ answer: 'cancel', reason: 'It is lost.' })).toMatchObject({ ok: true });
  expect(await answer({ answer: 'cancel', reason: 'It is lost.' })).toMatchObject({
    ok: false,
    reason: { isOver: true },
  });
});
