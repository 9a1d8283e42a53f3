import { expect, it } from 'vitest';
import { sweepAsks } from '~/domain/requests/sweep-asks.server';
import { addTime, days } from '~/platform/time';
import { makeAsking, startAsking } from '#test/support/asking';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();
const queued = async (name: string, key: string, id: string) => {
  const jobs = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job WHERE name = ${name} AND data->>${key} = ${id}`;
  return jobs[0]?.n;
};

it('queues what is due and leaves the rest', async () => {
  const { ask } = await makeOpenAsk(db);
  expect(await sweepAsks(db, NOW)).toBe(0);
  expect(await sweepAsks(db, addTime(NOW, days(4)))).toBe(1);
  expect(await queued('remind-ask', 'askId', ask.id)).toBe(2);
  expect(await sweepAsks(db, addTime(NOW, days(8)))).toBe(1);
  expect(await queued('expire-ask', 'askId', ask.id)).toBe(2);
});

it('queues running rounds and owners’ silence again, so that a lost job holds nobody up', async () => {
  const made = await makeAsking(db, { mode: 'managed, owner agrees', people: 1 });
  const { roundId } = await startAsking(db, made, 'ONE');
  const approval = await db.ownerApproval.findFirstOrThrow({ where: { requestId: made.request.id } });
  await sweepAsks(db, NOW);
  expect(await queued('advance-round', 'roundId', roundId)).toBe(2);
  expect(await queued('owner-silence', 'approvalId', approval.id)).toBe(1);
  await sweepAsks(db, approval.silentFrom);
  expect(await queued('owner-silence', 'approvalId', approval.id)).toBe(2);
});
