import { expect, it } from 'vitest';
import { downloadInvitation } from '~/domain/meetings/download-invitation.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting, makeScheduled, readInvitation, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('is the reader’s own file; a manager gets the host’s; without a time there is none', async () => {
  const { id, self, manager, advocate, times } = await makeScheduled(db);
  const row = await readMeeting(db, id);
  const own = await downloadInvitation(db, row, self, NOW);
  expect(own.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(readInvitation(await own.text())).toMatchObject({
    startsAt: times.first,
    attendees: [`mailto:${advocate.person.email}`],
  });
  const theirs = readInvitation(await (await downloadInvitation(db, row, manager, NOW)).text());
  expect(theirs.attendees).toEqual([`mailto:${row.guests[0]?.request.requester.email}`]);
  const open = await readMeeting(db, (await makeMeeting(db)).id);
  await expect(downloadInvitation(db, open, self, NOW)).rejects.toMatchObject({ status: 404 });
});
