import { expect, it } from 'vitest';
import { claimBatch } from '~/domain/newsletter/claim-batch.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';

const { db } = await testDatabase();
let number = 0;

async function issueWithBatches(count: number) {
  const issue = await makeIssue(db, ++number);
  await db.issue.update({ where: { id: issue.id }, data: { status: 'SENDING' } });
  const batch = (at: number) => ({ id: `bat_${number}_${at}`, issueId: issue.id, ordinal: at, nextAttemptAt: NOW });
  await db.sendBatch.createMany({ data: Array.from({ length: count }, (_, at) => batch(at + 1)) });
  return issue.id;
}
const claim = (issueId: string, now = NOW) => claimBatch(db, { issueId, leaseMs: minutes(1), now });

it('twenty workers on five batches hold one each, and the others nothing', async () => {
  const issueId = await issueWithBatches(5);
  const claims = await Promise.all(Array.from({ length: 20 }, () => claim(issueId)));
  const held = claims.flatMap((batch) => batch?.id ?? []);
  expect(held).toHaveLength(5);
  expect(new Set(held).size).toBe(5);
});

it('a lease that ran out is taken over, a living one is not', async () => {
  const issueId = await issueWithBatches(1);
  const first = await claim(issueId);
  expect(await claim(issueId, addTime(NOW, minutes(1) - 1))).toBeNull();
  const second = await claim(issueId, addTime(NOW, minutes(1) + 1));
  expect(second).toMatchObject({ id: first?.id, attempts: 2 });
  expect(second?.lease).not.toBe(first?.lease);
});

it('waits for the time of the next attempt, and for a paused issue', async () => {
  const issueId = await issueWithBatches(1);
  await db.sendBatch.updateMany({ where: { issueId }, data: { nextAttemptAt: addTime(NOW, minutes(5)) } });
  expect(await claim(issueId)).toBeNull();
  await db.issue.update({ where: { id: issueId }, data: { status: 'PAUSED' } });
  expect(await claim(issueId, addTime(NOW, minutes(6)))).toBeNull();
  await db.issue.update({ where: { id: issueId }, data: { status: 'SENDING' } });
  expect(await claim(issueId, addTime(NOW, minutes(6)))).not.toBeNull();
});
