import { expect, it } from 'vitest';
import { meetingSentences } from '~/domain/meetings/sentences';

const meeting = { meetingId: 'mtg_1', number: 214, title: 'Reference call' };

it('says what happened to a call', () => {
  const scheduled = { ...meeting, startsAt: '2026-11-21T13:00:00.000Z', sequence: 0 };
  expect(meetingSentences['meeting.scheduled'](scheduled)).toBe(
    'set the call for request R-214, “Reference call” to 2026-11-21 13:00 UTC',
  );
  expect(meetingSentences['meeting.scheduled']({ ...scheduled, sequence: 1 })).toMatch(/^moved/);
  expect(meetingSentences['meeting.no-show']({ ...meeting, side: 'GUEST', again: true })).toContain(
    'the buyer did not come',
  );
});
