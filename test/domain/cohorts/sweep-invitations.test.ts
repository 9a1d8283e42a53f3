import { beforeAll, expect, it } from 'vitest';
import { sweepInvitations } from '~/domain/cohorts/sweep-invitations.server';
import { addTime, days } from '~/platform/time';
import { waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, invited, makeContact } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

it('wakes reminders that are due and whose own job was lost', async () => {
  const id = await invited(db, (await makeContact(db)).id);
  await db.$executeRaw`DELETE FROM pgboss.job`;
  expect(await sweepInvitations(db, addTime(NOW, days(1)))).toBe(0);
  expect(await sweepInvitations(db, addTime(NOW, days(3)))).toBe(1);
  expect(await waitingJobs(db, 'send-cohort-reminder')).toEqual([{ invitationId: id }]);
});
