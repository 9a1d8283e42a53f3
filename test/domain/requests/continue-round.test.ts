import { expect, it } from 'vitest';
import { continueRound } from '~/domain/requests/continue-round.server';
import { makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db, pool } = await testDatabase();

async function jobsOf(roundId: string) {
  const text = `SELECT 1 FROM pgboss.job WHERE name = 'advance-round' AND data = jsonb_build_object('roundId', $1::text)`;
  return (await pool.query(text, [roundId])).rowCount ?? 0;
}

it('queues a look at the running round, together with the change that calls for it or not at all', async () => {
  const made = await makeAsking(db, { people: 2 });
  const { roundId } = await startAsking(db, made, 'GROUP');
  const before = await jobsOf(roundId);
  await db.$transaction((tx) => continueRound(tx, made.request.id));
  expect(await jobsOf(roundId)).toBe(before + 1);
  const undone = db.$transaction(async (tx) => {
    await continueRound(tx, made.request.id);
    throw new Error('The change failed');
  });
  await expect(undone).rejects.toThrow('The change failed');
  expect(await jobsOf(roundId)).toBe(before + 1);
});

it('leaves a round that ended, and a request that never had one, alone', async () => {
  const made = await makeAsking(db, { people: 1 });
  const all = async () => (await pool.query(`SELECT 1 FROM pgboss.job WHERE name = 'advance-round'`)).rowCount;
  const { roundId } = await startAsking(db, made, 'GROUP');
  await db.askRound.update({ where: { id: roundId }, data: { endedAt: NOW, endReason: 'Enough people said yes.' } });
  const untouched = await makeAsking(db, { people: 0 });
  const before = await all();
  for (const { request } of [made, untouched]) await db.$transaction((tx) => continueRound(tx, request.id));
  expect(await all()).toBe(before);
});
