import { expect, it } from 'vitest';
import { sweepAsks } from '~/domain/requests/sweep-asks.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('queues what is overdue and leaves the rest', async () => {
  const { ask } = await makeOpenAsk(db);
  expect(await sweepAsks(db, NOW)).toBe(0);
  expect(await sweepAsks(db, addTime(NOW, days(8)))).toBe(1);
  const jobs = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'expire-ask' AND data->>'askId' = ${ask.id}`;
  expect(jobs[0]?.n).toBe(2);
});
