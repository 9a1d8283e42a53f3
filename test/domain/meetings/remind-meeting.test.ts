import { expect, it } from 'vitest';
import { cancelMeeting } from '~/domain/meetings/cancel-meeting.server';
import { remindMeeting } from '~/domain/meetings/remind-meeting.server';
import type { Reminder } from '~/domain/meetings/reminders';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';

const { db } = await testDatabase();
const due = ({ id, times }: Awaited<ReturnType<typeof makeScheduled>>, reminder: Reminder) => ({
  meetingId: id,
  startsAt: times.first.toISOString(),
  reminder,
});
const letters = (id: string, reminder: Reminder) =>
  db.mailMessage.findMany({
    where: { key: { startsWith: `meeting-${reminder}`, contains: id } },
    orderBy: { key: 'asc' },
  });

it('writes the briefing of each side and the word an hour before, once however often the job runs', async () => {
  const made = await makeScheduled(db);
  const before = addTime(made.times.first, -hours(1));
  for (const reminder of ['briefing', 'hour', 'briefing', 'hour'] as const)
    await remindMeeting(db, due(made, reminder), before);
  expect(await letters(made.id, 'hour')).toHaveLength(2);
  const briefings = await letters(made.id, 'briefing');
  expect(briefings).toHaveLength(2);
  const to = (email: string) => JSON.stringify(briefings.find(({ toEmail }) => toEmail === email)?.props);
  expect(to(made.advocate.person.email)).toContain('You need not discuss');
  const { email } = await db.person.findUniqueOrThrow({ where: { id: made.requester.personId } });
  expect(to(email)).toContain('does not discuss');
});

it('asks its requester alone whether it took place', async () => {
  const made = await makeScheduled(db);
  await remindMeeting(db, due(made, 'after'), addTime(made.times.first, hours(1)));
  expect((await letters(made.id, 'after')).map(({ personId }) => personId)).toEqual([made.requester.personId]);
});

it('says nothing after the call was cancelled or moved, and nothing before it once it began', async () => {
  const made = await makeScheduled(db);
  await remindMeeting(db, { ...due(made, 'hour'), startsAt: made.times.second.toISOString() }, NOW);
  await remindMeeting(db, due(made, 'hour'), made.times.first);
  await cancelMeeting(db, { meetingId: made.id, side: 'GUEST', reason: 'The deal is lost.' }, made.requester, NOW);
  for (const reminder of ['briefing', 'hour', 'after'] as const) await remindMeeting(db, due(made, reminder), NOW);
  for (const reminder of ['briefing', 'hour', 'after'] as const) expect(await letters(made.id, reminder)).toEqual([]);
});
