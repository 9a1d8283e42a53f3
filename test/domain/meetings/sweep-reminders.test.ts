import { expect, it } from 'vitest';
import { remindMeeting } from '~/domain/meetings/remind-meeting.server';
import { sweepReminders } from '~/domain/meetings/sweep-reminders.server';
import type { Reminder } from '~/domain/meetings/reminders';
import { addTime, days, hours, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';

const { db, pool } = await testDatabase();

it('queues a lost reminder before it is due, one that was missed at once, and none that was written', async () => {
  const { id, times } = await makeScheduled(db);
  const startsAt = times.first.toISOString();
  await pool.query(`DELETE FROM pgboss.job WHERE name = 'remind-meeting'`);
  const queued = async () => {
    const { rows } = await pool.query<{ reminder: Reminder; at: Date }>(
      `DELETE FROM pgboss.job WHERE name = 'remind-meeting' RETURNING data->>'reminder' AS reminder, start_after AS at`,
    );
    return rows.map(({ reminder, at }) => [reminder, at.toISOString()]);
  };
  const before = (time: number) => addTime(times.first, -time);
  const run = (reminder: Reminder, now: Date) => remindMeeting(db, { meetingId: id, startsAt, reminder }, now);

  expect(await sweepReminders(db, NOW)).toBe(0);
  const briefing = before(days(1));
  expect(await sweepReminders(db, addTime(briefing, -minutes(30)))).toBe(1);
  expect(await queued()).toEqual([['briefing', briefing.toISOString()]]);
  // Nobody worked it off: an hour later it is queued at once, and never again once it is written.
  expect(await sweepReminders(db, addTime(briefing, minutes(30)))).toBe(1);
  await run('briefing', addTime(briefing, minutes(30)));
  expect(await sweepReminders(db, addTime(briefing, minutes(90)))).toBe(0);
  await queued();
  expect(await sweepReminders(db, before(hours(1.5)))).toBe(1);
  expect(await queued()).toEqual([['hour', before(hours(1)).toISOString()]]);
  // The word before a call is of no use after it; whether it took place is asked for a week.
  const ended = addTime(times.first, days(2));
  expect(await sweepReminders(db, ended)).toBe(1);
  expect((await queued()).map(([reminder]) => reminder)).toEqual(['after']);
  await run('after', ended);
  await run('after', ended);
  expect(await sweepReminders(db, ended)).toBe(0);
  const key = { startsWith: `meeting-after-${startsAt}:${id}` };
  expect(await db.mailMessage.count({ where: { key } })).toBe(1);
});
