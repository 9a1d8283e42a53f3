import { expect, it } from 'vitest';
import { declineAsk } from '~/domain/requests/decline-ask.server';
import { remindAsk } from '~/domain/requests/remind-ask.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db, pool } = await testDatabase();
const halfway = addTime(NOW, days(3) + hours(12));

it('reminds once, halfway, whoever runs it and however often', async () => {
  const { ask } = await makeOpenAsk(db);
  const jobs = await pool.query(
    `SELECT start_after FROM pgboss.job WHERE name = 'remind-ask' AND data->>'askId' = $1`,
    [ask.id],
  );
  expect(jobs.rows).toEqual([{ start_after: halfway }]);
  expect(await remindAsk(db, { askId: ask.id }, addTime(halfway, -1))).toBe(false);
  const runs = await Promise.all(Array.from({ length: 5 }, () => remindAsk(db, { askId: ask.id }, halfway)));
  expect(runs.filter(Boolean)).toHaveLength(1);
  const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `ask-reminder:${ask.id}` } });
  expect(mail.door).toMatchObject({ purpose: 'ask', id: ask.id });
  expect(JSON.stringify(mail.props)).toContain('Still open: ');
});

it('reminds nobody who has answered, and nobody whose time is over', async () => {
  const { ask, self } = await makeOpenAsk(db);
  expect(await remindAsk(db, { askId: ask.id }, addTime(NOW, days(7)))).toBe(false);
  await declineAsk(db, { askId: ask.id, why: 'none' }, self, NOW);
  expect(await remindAsk(db, { askId: ask.id }, halfway)).toBe(false);
});
