import { expect, it } from 'vitest';
import { taskDueDay } from '~/domain/moments/task-due-day.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

async function dueWith(values: Record<string, unknown>, now = NOW) {
  await db.settings.upsert({
    where: { id: 1 },
    create: { id: 1, values: values as object },
    update: { values: values as object },
  });
  return (await taskDueDay(db, now)).toISOString();
}

it('is two business days on: over the weekend, and over a holiday', async () => {
  expect(await dueWith({})).toBe('2026-11-23T00:00:00.000Z');
  expect(await dueWith({ holidays: ['2026-11-20', '2026-11-23'] })).toBe('2026-11-25T00:00:00.000Z');
});

it('counts from the next opening for what comes up out of hours', async () => {
  expect(await dueWith({}, new Date('2026-11-21T12:00:00Z'))).toBe('2026-11-24T00:00:00.000Z');
});

it('is the day on the company’s own wall clock', async () => {
  // Two days end there at 17:00 on Friday, which is Saturday in UTC.
  expect(await dueWith({ timeZone: 'America/Los_Angeles' })).toBe('2026-11-20T00:00:00.000Z');
});

it('a shorter day is a day all the same', async () => {
  expect(await dueWith({ businessHours: { from: 10, to: 14 } })).toBe('2026-11-23T00:00:00.000Z');
});
