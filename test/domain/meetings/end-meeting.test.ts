import { expect, it } from 'vitest';
import { endMeeting } from '~/domain/meetings/end-meeting.server';
import { EndForm } from '~/domain/meetings/schema';
import { addTime, hours } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it.each([
  [{ how: 'held' }, 'HELD', null],
  [{ how: 'no-show-guest', reason: 'They forgot.' }, 'NO_SHOW', 'GUEST'],
  [{ how: 'no-show-guest', reason: 'They forgot.', again: 'on' }, 'CHOOSING', null],
  [{ how: 'no-show-helper', reason: 'Ill.', again: 'on' }, 'NO_SHOW', 'HELPER'],
])('%j ends as %s', async (form, status, noShowBy) => {
  const { id, requester, times } = await makeScheduled(db);
  const end = EndForm.parse(form);
  expect(await endMeeting(db, { meetingId: id, end }, requester, addTime(times.first, hours(1)))).toEqual({ ok: true });
  expect(await readMeeting(db, id)).toMatchObject({ status, noShowBy });
});
